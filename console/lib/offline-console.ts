/** Has the browser keep what the check-in is made of, so that it starts again without a network. */
export const keepConsoleOffline = () => {
  // Browsers have none on an address that is not secure; there the page has to stay open.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/console/service-worker.js').catch(() => undefined)
}
