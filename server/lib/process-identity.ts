import { readFileSync } from 'node:fs'

/** What tells two processes apart that had the same number one after the other. */
export type ProcessIdentity = { pid: number; startedAt: string | null }

const ENDED = ['Z', 'X']

/** From /proc: state, and the start in ticks since the machine booted. Null where there is no /proc. */
const statOf = (pid: number) => {
  try {
    // The name, in brackets, may hold anything, brackets too.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' }
  } catch {
    return null
  }
}

export const thisProcess = (): ProcessIdentity => ({
  pid: process.pid,
  startedAt: statOf(process.pid)?.startedAt ?? null,
})

const exists = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether that very process still runs, not another one that was given its number since. */
export const isRunning = ({ pid, startedAt }: ProcessIdentity): boolean => {
  if (!exists(pid)) return false
  const stat = statOf(pid)
  // Hidden from us, or gone this moment.
  if (stat === null) return exists(pid)
  if (startedAt === null) return true
  return stat.startedAt === startedAt && !ENDED.includes(stat.state)
}
