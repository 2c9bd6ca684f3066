/** A mini-program has no address to say it in. */
export const viewOfAddress = (): { isElder: boolean } | null => null
