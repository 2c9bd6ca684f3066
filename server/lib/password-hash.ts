import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB and two passes, as OWASP advises; the parameters lie in the hash. */
export const hashPassword = (password: string): Promise<string> => hash(password)

export const isPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password)

let nobodysHash: Promise<string> | null = null

/** Takes the time of a real check where there is no account: the answer does not tell which names exist. */
export const checkNobodysPassword = async (password: string): Promise<false> => {
  nobodysHash ??= hashPassword('nobody has this password')
  await isPassword(await nobodysHash, password)
  return false
}
