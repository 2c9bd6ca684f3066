/** A browser has the newest version at the next visit. */
export const offerUpdate = () => {}
