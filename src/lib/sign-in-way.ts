import type { SessionRequest } from '../../core/contract/session'

export type SignInWay = {
  /** Whether the resident has to type a name. */
  needsName: boolean
  request(name: string): Promise<SessionRequest>
}

/** In a plain browser: the demo resident of that name. */
export const signInWay: SignInWay = {
  needsName: true,
  request: async (name) => ({ provider: 'demo', code: name.trim() }),
}
