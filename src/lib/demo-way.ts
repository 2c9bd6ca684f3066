import type { SessionRequest } from '../../core/contract/session'

export type SignInWay = {
  /** Whether the resident has to type a name. */
  needsName: boolean
  request(name: string): Promise<SessionRequest>
}

/** The demo resident of that name, where the server is a demo. */
export const demoWay: SignInWay = {
  needsName: true,
  request: async (name) => ({ provider: 'demo', code: name.trim() }),
}
