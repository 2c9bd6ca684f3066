import { type FieldType, fieldTypeOf } from './template-fields'
import type { TemplateGroup } from './template-groups'

/** What a field can be filled with. */
export const FIELD_WORDS = ['title', 'time', 'venue', 'status', 'tip'] as const
export type FieldWord = (typeof FIELD_WORDS)[number]

export type TemplateField = { name: string; type: FieldType; word: FieldWord }

export type MessageTemplate = {
  group: TemplateGroup
  templateId: string
  /** A long-term template of the public service: what was accepted once holds for all messages. */
  isLasting: boolean
  fields: TemplateField[]
}

/** Which types can hold the word. */
const TYPES: Record<FieldWord, readonly FieldType[]> = {
  title: ['thing', 'name'],
  time: ['time', 'date', 'thing', 'character_string'],
  venue: ['thing', 'name'],
  status: ['phrase', 'thing'],
  tip: ['thing'],
}

const LASTING = 'lasting'

const parseField = (text: string): TemplateField | string => {
  const [name = '', word = '', ...rest] = text.split('=')
  const type = fieldTypeOf(name)
  if (type === null) return `“${text}”里的字段名应照模板填写，例如 thing1、time2、phrase3`
  const known = FIELD_WORDS.find((one) => one === word)
  if (!known || rest.length > 0) return `“${text}”里等号后面只能是 ${FIELD_WORDS.join('、')} 之一`
  if (!TYPES[known].includes(type))
    return `“${text}”不能用：${known} 只能放在 ${TYPES[known].join('、')} 字段里`
  return { name, type, word: known }
}

/** `模板ID thing1=title time2=time …`, with `lasting` for a long-term one; or what is wrong with it. */
export const parseTemplate = (group: TemplateGroup, text: string): MessageTemplate | string => {
  const [templateId = '', ...parts] = text.split(/\s+/)
  if (!/^[\w-]{20,64}$/.test(templateId)) return '应以模板 ID 开头，后面用空格隔开各字段'
  const texts = parts.filter((part) => part !== LASTING)
  const fields: TemplateField[] = []
  for (const part of texts) {
    const field = parseField(part)
    if (typeof field === 'string') return field
    if (fields.some(({ name }) => name === field.name)) return `字段 ${field.name} 写了两次`
    fields.push(field)
  }
  if (fields.length === 0) return '还要写出模板的字段，例如 thing1=title time2=time'
  return { group, templateId, isLasting: parts.includes(LASTING), fields }
}
