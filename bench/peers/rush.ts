import type { Contestant, SignUpWay } from './contestant'

export type Rush = { accepted: number; given: number; seconds: number }

/** So many residents at once to one event: how many were told yes, how many seats the database says are gone. */
export const rush = async (
  contestant: Contestant,
  way: SignUpWay,
  { residents, seats }: { residents: number; seats: number },
): Promise<Rush> => {
  const event = await contestant.addEvent(seats)
  const { method, path, body } = way.ask(event)
  const signUp = async (resident: number) => {
    const headers = {
      authorization: `Bearer ${contestant.tokenOf(resident)}`,
      'content-type': 'application/json',
    }
    const reply = await fetch(contestant.url + path, { method, headers, body: body ?? '{}' })
    const text = await reply.text()
    if (reply.status !== 201 && reply.status !== 409)
      throw new Error(`${contestant.name} answered a sign-up with ${reply.status}: ${text}`)
    return reply.status === 201
  }
  const started = performance.now()
  const answers = await Promise.all(Array.from({ length: residents }, (_, resident) => signUp(resident)))
  const seconds = (performance.now() - started) / 1000
  return { accepted: answers.filter(Boolean).length, given: await contestant.seatsGiven(event), seconds }
}
