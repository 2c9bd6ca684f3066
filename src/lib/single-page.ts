/** A browser always shows the whole of it. */
export const isSinglePage = () => false
