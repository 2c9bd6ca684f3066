import { Input, Textarea } from '@tarojs/components'
import './text-field.scss'

type TextFieldProps = {
  label: string
  value: string
  hint?: string
  /** What the keyboard offers; several lines can be written with `lines`. */
  kind?: 'text' | 'nickname' | 'number' | 'digit' | 'lines'
  maxLength?: number
  onChange: (value: string) => void
}

export function TextField({
  label,
  value,
  hint = '',
  kind = 'text',
  maxLength = 100,
  onChange,
}: TextFieldProps) {
  const shared = {
    value,
    placeholder: hint,
    placeholderClass: 'text-field__hint',
    maxlength: maxLength,
    'aria-label': label,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    // A nickname that WeChat's keyboard offers may come without an input event.
    onBlur: (event: { detail: { value: string } }) => onChange(event.detail.value),
  }
  return kind === 'lines' ? (
    <Textarea {...shared} className="text-field text-field--lines" />
  ) : (
    <Input {...shared} className="text-field" type={kind} />
  )
}
