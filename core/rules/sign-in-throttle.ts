export const SIGN_IN_WINDOW_MS = 15 * 60_000

/**
 * Failed attempts within the window. One person mistypes some times; a whole office shares an address; and a
 * stranger elsewhere should not easily keep an officer out on a busy morning.
 */
export const SIGN_IN_LIMITS = { nameFromAddress: 5, name: 20, address: 60 } as const

type Attempt = { loginName: string; address: string; at: Date }

/** `attempts`: those of the window, on this account or from this address, oldest first. */
export const checkSignInThrottle = (
  attempts: Attempt[],
  { loginName, address }: Pick<Attempt, 'loginName' | 'address'>,
  now: Date,
): { ok: true } | { ok: false; retryAfterSeconds: number } => {
  const onName = attempts.filter((attempt) => attempt.loginName === loginName)
  const fromAddress = attempts.filter((attempt) => attempt.address === address)
  const both = onName.filter((attempt) => attempt.address === address)
  const freeAgainAt = [
    { counted: both, limit: SIGN_IN_LIMITS.nameFromAddress },
    { counted: onName, limit: SIGN_IN_LIMITS.name },
    { counted: fromAddress, limit: SIGN_IN_LIMITS.address },
  ].flatMap(({ counted, limit }) => counted.at(-limit)?.at.getTime() ?? [])
  if (freeAgainAt.length === 0) return { ok: true }
  const waitMs = Math.max(...freeAgainAt) + SIGN_IN_WINDOW_MS - now.getTime()
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) }
}
