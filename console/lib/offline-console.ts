import { useQuery } from '@tanstack/react-query'

/** `impossible`: browsers keep nothing of an address that is not secure. */
export type OfflineStart = 'ready' | 'failed' | 'impossible'

/** An older console that is kept starts, too. */
const isKept = async () => {
  const registration = await navigator.serviceWorker.getRegistration('/console/')
  return registration?.active != null
}

const isInstalled = ({ active, installing, waiting }: ServiceWorkerRegistration) =>
  new Promise<boolean>((resolve) => {
    const worker = installing ?? waiting
    if (active || !worker) return resolve(active !== null)
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true)
      if (worker.state === 'redundant') resolve(false)
    })
  })

/** Has the browser keep what the check-in is made of, so that it starts again without a network. */
const keepConsoleOffline = async (): Promise<OfflineStart> => {
  if (!import.meta.env.PROD) return 'ready'
  if (!('serviceWorker' in navigator)) return 'impossible'
  try {
    const registration = await navigator.serviceWorker.register('/console/service-worker.js')
    return (await isInstalled(registration)) ? 'ready' : 'failed'
  } catch {
    return (await isKept()) ? 'ready' : 'failed'
  }
}

/** Whether the check-in would start again on this device without a network; undefined until it is known. */
export const useOfflineStart = () =>
  useQuery({
    queryKey: ['offline-start'],
    queryFn: keepConsoleOffline,
    networkMode: 'always',
    refetchOnReconnect: 'always',
    staleTime: 0,
  })
