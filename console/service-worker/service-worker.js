/* global self, caches */

/**
 * Lets the check-in start without a network: the page and what the check-in is made of are kept when a device first
 * stands at a door. All else, the API above all, goes its way untouched. The build fills in the two names.
 */
const KEPT = 'mulin-console-__VERSION__'
const FILES = JSON.parse('__FILES__')
const HOME = '/console/'

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll([HOME, ...FILES])))
})

/** A newer console has its own; those of older ones are in the way. */
const dropOthers = async () => {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)))
  await self.clients.claim()
}
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()))

const orKept = async (request) => {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(HOME)
    if (kept) return kept
    throw error
  }
}
const keptOr = async (request) => (await caches.match(request)) ?? fetch(request)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname.startsWith(HOME)) event.respondWith(orKept(request))
  else if (FILES.includes(pathname)) event.respondWith(keptOr(request))
})
