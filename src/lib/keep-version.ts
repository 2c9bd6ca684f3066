import { isPreview } from './view-settings'

/** Called once: lets the browser keep this version's files, after all that the page itself needs. */
export const keepVersion = () => {
  if (isPreview || process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  const register = () => {
    // Refused or failed, pages still open wherever there is a network.
    navigator.serviceWorker.register('/service-worker.js').catch(() => {})
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register)
}
