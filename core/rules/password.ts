import { PASSWORD_MIN_LENGTH } from '../contract/officer-words'

export type PasswordRefusal = 'SHORT' | 'LIKE_NAME' | 'SIMPLE' | 'SAME'

/** Letters that repeat or count up (aaaa…, 1234567890, abcdefghij) are guessed first. */
const isSequence = (text: string) => {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 1
}

const COMMON = /^(password|passw0rd|qwerty(uiop)?|admin|woaini|mulin|linxi)[\d!@#.]*$/i

/**
 * Length counts, not kinds of letters (NIST SP 800-63B, 3.1.1.2): ten characters at least, not the login name,
 * nothing that is guessed first, not the password before.
 */
export const checkPassword = ({
  password,
  loginName,
  currentPassword,
}: {
  password: string
  loginName: string
  currentPassword: string
}): { ok: true } | { ok: false; reason: PasswordRefusal } => {
  if ([...password].length < PASSWORD_MIN_LENGTH) return { ok: false, reason: 'SHORT' }
  const holdsName = loginName.length > 3 && password.toLowerCase().includes(loginName.toLowerCase())
  if (holdsName) return { ok: false, reason: 'LIKE_NAME' }
  if (isSequence(password) || COMMON.test(password) || new Set(password).size < 4)
    return { ok: false, reason: 'SIMPLE' }
  if (password === currentPassword) return { ok: false, reason: 'SAME' }
  return { ok: true }
}

export const PASSWORD_REFUSALS: Record<PasswordRefusal, string> = {
  SHORT: `新密码至少要 ${PASSWORD_MIN_LENGTH} 个字符。`,
  LIKE_NAME: '新密码里不要出现登录名。',
  SIMPLE: '这个密码太容易被猜到，请换一个。',
  SAME: '新密码要和原来的不同。',
}
