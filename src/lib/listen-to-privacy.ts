/** In a browser nothing asks in between. */
export const listenToPrivacy = () => {}
