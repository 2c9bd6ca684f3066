/** Each time the network is back. */
export const onceOnline = (act: () => void) => window.addEventListener('online', act)
