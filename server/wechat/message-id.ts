/**
 * WeChat's name for a message, as text; null when there is none. It is a number beyond what JSON numbers hold here, in
 * one place quoted and in another not, so both are rounded alike: among one person's messages it still tells apart.
 */
export const messageIdOf = (value: unknown): string | null => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN
  return number > 0 ? String(number) : null
}
