import { Form } from 'antd'
import { createContext, type ReactNode, useContext } from 'react'
import type { EventSettings } from '../../../../core/contract/staff-event'

/** Every part of the form changes the whole settings. */
export type FormPart = {
  settings: EventSettings
  onChange: (settings: EventSettings) => void
}

/** What is wrong, by field as the rule names it. */
export const ProblemsContext = createContext<ReadonlyMap<string, string>>(new Map())

/** A field with its words and, beside it, what is wrong. */
export const Setting = ({
  label,
  field,
  hint,
  htmlFor,
  children,
}: {
  label: string
  field?: string
  hint?: ReactNode
  htmlFor?: string
  children: ReactNode
}) => {
  const problem = useContext(ProblemsContext).get(field ?? '')
  return (
    <Form.Item
      label={label}
      extra={hint}
      {...(htmlFor && { htmlFor })}
      {...(problem && { validateStatus: 'error', help: problem })}
    >
      {children}
    </Form.Item>
  )
}
