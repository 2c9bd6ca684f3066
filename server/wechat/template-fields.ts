/**
 * What a field of a template takes, by the letters of its name (`thing1`): characters beyond the limit, or of
 * another kind, make WeChat refuse the message (47003).
 * Limits: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
export const FIELD_TYPES = [
  'thing',
  'phrase',
  'name',
  'number',
  'letter',
  'symbol',
  'character_string',
  'phone_number',
  'car_number',
  'time',
  'date',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** The type of `thing1`; null when it is none. */
export const fieldTypeOf = (name: string): FieldType | null => {
  const letters = /^([a-z_]+)\d{1,3}$/.exec(name)?.[1]
  return FIELD_TYPES.find((type) => type === letters) ?? null
}

const HAN = /\p{Script=Han}/u

/** WeChat counts as JavaScript does, so that an emoji counts twice; none may be cut in half. */
const firstOf = (text: string, limit: number): string => {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > limit) break
    kept += character
  }
  return kept.trimEnd()
}

/** Ends in `…` where something was left out, so that nobody takes half a sentence for a whole one. */
const shorten = (text: string, limit: number) =>
  text.length <= limit ? text : `${firstOf(text, limit - 1)}…`

const only = (allowed: RegExp) => (text: string) => [...text].filter((one) => allowed.test(one)).join('')

const PRINTABLE = /[\x21-\x7e]/

const FIT: Record<FieldType, (text: string) => string> = {
  thing: (text) => shorten(text, 20),
  phrase: (text) => firstOf(only(HAN)(text), 5),
  name: (text) => (HAN.test(text) ? firstOf(text, 10) : firstOf(text, 20)),
  number: (text) => /^-?\d+(\.\d+)?/.exec(only(/[\d.-]/)(text))?.[0].slice(0, 32) ?? '',
  letter: (text) => firstOf(only(/[A-Za-z]/)(text), 32),
  symbol: (text) => firstOf(only(/[\p{P}\p{S}]/u)(text), 5),
  character_string: (text) => firstOf(only(PRINTABLE)(text), 32),
  phone_number: (text) => firstOf(only(/[\d+-]/)(text), 17),
  car_number: (text) => firstOf(only(/[\p{Script=Han}A-Za-z0-9]/u)(text), 8),
  // Made by us, to the minute and in 24 hours: `fieldTime`.
  time: (text) => text,
  date: (text) => text,
}

/** `text` on one line, cut to what the type takes; empty when nothing of it can be taken. */
export const fitField = (type: FieldType, text: string): string =>
  FIT[type](text.replace(/[\s\p{Cc}]+/gu, ' ').trim())

const SHANGHAI_MS = 8 * 3_600_000

/** A moment as the type takes it, in Shanghai: 2026年7月3日 14:00, or 2026-07-03 14:00 where no Chinese fits. */
export const fieldTime = (type: FieldType, moment: Date): string => {
  const iso = new Date(moment.getTime() + SHANGHAI_MS).toISOString()
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  const clock = iso.slice(11, 16)
  if (type === 'character_string') return `${iso.slice(0, 10)} ${clock}`
  return type === 'date' ? `${year}年${month}月${day}日` : `${year}年${month}月${day}日 ${clock}`
}
