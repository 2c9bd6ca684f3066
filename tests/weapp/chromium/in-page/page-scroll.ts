import type { RendererHooks } from '../../app-service/renderer'

/** The client's own measure, unless the page's `onReachBottomDistance` says otherwise. */
const NEAR_THE_END = 50

/** Tells the page in front that it was scrolled, and once each time its end comes near. */
export function watchScrolling(hooks: RendererHooks): void {
  let announcedAt = -1
  window.addEventListener('scroll', () => {
    hooks.scrolled(window.scrollY)
    const { scrollHeight } = document.documentElement
    const isNear = window.scrollY + window.innerHeight >= scrollHeight - NEAR_THE_END
    if (!isNear) announcedAt = -1
    else if (announcedAt !== scrollHeight) {
      announcedAt = scrollHeight
      hooks.reachedBottom()
    }
  })
}
