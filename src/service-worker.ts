/**
 * The browser's copy of this version, whole, so that what was read opens without a network, and of pictures that were
 * seen. Replies of the API are none of its business: what may be kept of them the pages keep themselves
 * (lib/kept-copies.ts), and nothing that is somebody's own.
 */
import { clientsClaim } from 'workbox-core'
import type { RouteHandlerCallback } from 'workbox-core/types'
import { ExpirationPlugin } from 'workbox-expiration'
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'

/** Written by the build (scripts/service-worker.js). */
declare const BUILT_FILES: { url: string; revision: string | null }[]

/** A network slower than that is none. */
const PATIENCE_SECONDS = 3
const PICTURES_KEPT = 150
const MONTH_SECONDS = 30 * 24 * 3600

clientsClaim()
precacheAndRoute(BUILT_FILES, { directoryIndex: '' })

const keptIndex = createHandlerBoundToURL('/index.html')
const network = new NetworkOnly({ networkTimeoutSeconds: PATIENCE_SECONDS })

/** The newest version where there is a network, so that nobody is left with an old one. */
const openPage: RouteHandlerCallback = async (options) => {
  const reply = await network.handle(options).catch(() => null)
  return reply?.ok ? reply : keptIndex(options)
}

registerRoute(new NavigationRoute(openPage, { allowlist: [/^\/(\?|$)/, /^\/pages\//] }))
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/api/v1/media/'),
  new CacheFirst({
    cacheName: 'pictures',
    plugins: [
      new ExpirationPlugin({
        maxEntries: PICTURES_KEPT,
        maxAgeSeconds: MONTH_SECONDS,
        purgeOnQuotaError: true,
      }),
    ],
  }),
)
