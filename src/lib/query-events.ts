/** In a browser TanStack Query hears by itself whether the page is seen and the network is there. */
export const listenToPlatform = () => {}
