import { drawDueAt } from '../../core/rules/draw'
import { fixedEntrants } from '../../core/rules/draw-record'
import { closeEntrants } from '../commands/close-entrants'
import { commitDraw } from '../commands/commit-draw'
import { holdDraw } from '../commands/hold-draw'
import { type DrawRow, listClosedDraws, listUncommitted } from '../store/draws'
import type { Job, JobDeps } from './job'

/** Of events that became ones with a draw, or got a session, after they were published. */
const commitTheRest = async ({ db, sealer }: JobDeps) => {
  const uncommitted = await listUncommitted(db)
  if (uncommitted.length > 0) await db.transaction().execute((tx) => commitDraw(tx, sealer, uncommitted))
}

const takeFurther = async (deps: JobDeps, draw: DrawRow) => {
  const { db, now, pages } = deps
  if (drawDueAt(draw) <= now()) {
    await holdDraw(deps, draw.sessionId)
  } else if (!fixedEntrants(draw)) {
    await closeEntrants(db, draw.sessionId, now)
    pages.changed('events')
  }
}

/** Publishes the entrants when a window closes, and holds draws when they are due. One that fails holds up no other. */
export const holdDraws: Job = {
  everySeconds: 30,
  run: async (deps) => {
    await commitTheRest(deps)
    const failures: unknown[] = []
    for (const draw of await listClosedDraws(deps.db, deps.now())) {
      if (deps.signal.aborted) return
      await takeFurther(deps, draw).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw failures[0]
  },
}
