import { askToConfirm } from './feedback'

/** Looked at again within this time, a page does not ask anew. */
const ASK_AFTER = 30 * 60_000

/** Its name tells one version from another. */
const ownScript = () => document.querySelector('script[src*="/js/app."]')?.getAttribute('src')

const isOutdated = async (script: string) => {
  const reply = await fetch('/', { cache: 'no-cache' })
  return reply.ok && !(await reply.text()).includes(script)
}

const offer = async () => {
  const isWanted = await askToConfirm({
    title: '有新版本',
    text: '换成新版本大约要几秒钟，正在填写的内容请先提交。',
    yes: '现在更新',
    no: '以后再说',
  })
  if (isWanted) window.location.reload()
}

/**
 * Called once. A page that is opened is the newest version; one that stays open for days asks when it is looked at
 * again, and offers a newer version once.
 */
export const offerUpdate = () => {
  const script = ownScript()
  if (script == null) return
  let askedAt = Date.now()
  const ask = () => {
    if (document.hidden || Date.now() - askedAt < ASK_AFTER) return
    askedAt = Date.now()
    isOutdated(script).then(
      (isSo) => {
        if (!isSo) return
        document.removeEventListener('visibilitychange', ask)
        void offer()
      },
      () => {}, // Without a network there is nothing newer to be had.
    )
  }
  document.addEventListener('visibilitychange', ask)
}
