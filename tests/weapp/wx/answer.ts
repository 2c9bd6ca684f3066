import type { Answer } from './settings'

/** The options of an API as the mini-program gives them. */
export type Options = Record<string, unknown> & {
  success?: (reply: unknown) => void
  fail?: (reply: unknown) => void
  complete?: (reply: unknown) => void
}

/** An API says no: the text comes behind `name:fail`, the fields (`errno`, `errCode`) beside it. */
export class Refusal extends Error {
  constructor(
    reason: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(reason)
  }
}

type Act = (options: Options) => object | void | Promise<object | void>
export type Answering = (acts: Record<string, Act>) => Record<string, (options?: Options) => unknown>

type Rules = {
  record(name: string, options: unknown): void
  answerFor(name: string): Answer | undefined
}

/**
 * Dresses functions as WeChat's asynchronous APIs: `success` or `fail`, then `complete`, each with an errMsg;
 * without any of the three, a promise.
 */
export const answeringWith =
  (rules: Rules): Answering =>
  (acts) =>
    Object.fromEntries(
      Object.entries(acts).map(([name, act]) => [
        name,
        (options: Options = {}) => {
          rules.record(name, options)
          const outcome = Promise.resolve().then(() => {
            const answer = rules.answerFor(name)
            if (answer === undefined) return act(options)
            if ('fail' in answer) throw new Refusal(answer.fail, answer.fields)
            return answer.reply
          })
          return deliver(name, options, outcome)
        },
      ]),
    )

/** Hands the outcome to the callbacks, or back as a promise if there are none. */
export function deliver(name: string, options: Options, outcome: Promise<object | void>): unknown {
  const { success, fail, complete } = options
  const settled = outcome.then(
    (reply) => ({ ok: true, reply: { ...reply, errMsg: `${name}:ok` } }),
    (error: unknown) => ({ ok: false, reply: failure(name, error) }),
  )
  if (!success && !fail && !complete) {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- WeChat rejects with a plain object
    return settled.then(({ ok, reply }) => (ok ? reply : Promise.reject(reply)))
  }
  void settled.then(({ ok, reply }) =>
    // In a task of its own, so that an error in a callback is an uncaught one, as in the client.
    setTimeout(() => {
      if (ok) success?.(reply)
      else fail?.(reply)
      complete?.(reply)
    }, 0),
  )
  return undefined
}

function failure(name: string, error: unknown): Record<string, unknown> {
  const reason = error instanceof Error ? error.message : String(error)
  return { ...(error instanceof Refusal ? error.fields : {}), errMsg: `${name}:fail ${reason}` }
}
