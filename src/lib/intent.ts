/** Something asked for once, however often it has to be sent: `key` goes along as Idempotency-Key. */
export type Intent = { request: string; key: string }

/** Unlikely to be met twice; WeChat's scripts have no crypto. */
const newKey = () => {
  const random = () => Math.random().toString(36).slice(2, 12)
  return `${Date.now().toString(36)}-${random()}${random()}`
}

/** The same intent as the last one as long as the same is asked for; what differs is another. */
export const intentFor = (request: object, last: Intent | null): Intent => {
  const text = JSON.stringify(request)
  return last?.request === text ? last : { request: text, key: newKey() }
}
