import { openPage, routes } from './routes'
import { session } from './session-store'

let waiting: ((isSignedIn: boolean) => void)[] = []

/** True at once with a session; else opens the sign-in page and answers when the resident leaves it. */
export const requireSession = (): Promise<boolean> => {
  if (session.get()) return Promise.resolve(true)
  const isFirst = waiting.length === 0
  const answer = new Promise<boolean>((resolve) => waiting.push(resolve))
  if (isFirst) openPage(routes.signIn())
  return answer
}

/** Called by the sign-in page as it closes. */
export const settleSignIn = () => {
  const answered = waiting
  waiting = []
  for (const resolve of answered) resolve(session.get() !== null)
}
