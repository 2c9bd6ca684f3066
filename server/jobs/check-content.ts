import { readContent } from '../commands/read-content'
import { dropCheck, listPending, type PendingContent, queueCheck } from '../store/content-checks'
import type { TextVerdict } from '../wechat/check-text'
import type { Job, JobDeps } from './job'

const BATCH = 50

/** Then WeChat is left alone for this run, and the officers have the rest: each call may take seconds to fail. */
const MOST_UNANSWERED = 5

/** 1 of WeChat's scenes is a profile, 2 a comment. */
const sceneOf = ({ kind }: PendingContent) => (kind === 'answers' ? 2 : 1)

/** WeChat reads no pictures, and knows only those who came by the mini-program. */
const isForWechat = ({ wechat }: JobDeps, { kind, openId }: PendingContent) =>
  wechat !== null && openId !== null && kind !== 'avatar'

/** Null where it is for an officer without asking, or WeChat has no answer. */
const verdictOf = async (
  { wechat }: JobDeps,
  content: PendingContent,
  text: string,
): Promise<TextVerdict | null> =>
  wechat && content.openId !== null
    ? wechat.checkText({ openId: content.openId, scene: sceneOf(content), text })
    : null

/** Null where it cannot be opened, as without its key: it waits for that, and what is behind it does not. */
const textOf = async ({ db, sealer, log }: JobDeps, content: PendingContent): Promise<string | null> => {
  try {
    return (await readContent(db, sealer, content)).join('\n')
  } catch (err) {
    log.error({ err, check: content.id }, 'content that waits for a check cannot be read')
    return null
  }
}

/**
 * Has WeChat look at what residents wrote (msgSecCheck); what it does not pass, or cannot be asked about, is for an
 * officer. Nobody waits for it: it is looked at after it was written. Written anew meanwhile, it is another check.
 */
export const checkContent: Job = {
  everySeconds: 60,
  run: async (deps) => {
    const { db, signal } = deps
    const unreadable = new Set<string>()
    const next = async () => (await listPending(db, BATCH)).filter(({ id }) => !unreadable.has(id))
    let contents = await next()
    let unanswered = 0
    while (contents.length > 0 && !signal.aborted) {
      for (const content of contents) {
        if (signal.aborted) return
        const text = await textOf(deps, content)
        if (text === null) {
          unreadable.add(content.id)
          continue
        }
        if (text === '' && content.kind !== 'avatar') {
          await dropCheck(db, content.id)
          continue
        }
        const isAsked = isForWechat(deps, content) && unanswered < MOST_UNANSWERED
        const verdict = isAsked ? await verdictOf(deps, content, text) : null
        if (isAsked && verdict === null) unanswered++
        if (verdict === 'pass') await dropCheck(db, content.id)
        else await queueCheck(db, content.id, verdict ?? 'unchecked')
      }
      contents = await next()
    }
  },
}
