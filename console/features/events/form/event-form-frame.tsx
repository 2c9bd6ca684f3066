import { Form } from 'antd'
import type { ReactNode } from 'react'
import { UnsavedGuard } from '../../../components/unsaved-guard'
import { ProblemsContext } from './setting'

type EventFormFrameProps = {
  problems: ReadonlyMap<string, string>
  hasUnsaved: () => boolean
  children: ReactNode
}

/** The form around its parts: their problems, and a question before it is left unsaved. */
export const EventFormFrame = ({ problems, hasUnsaved, children }: EventFormFrameProps) => (
  <ProblemsContext.Provider value={problems}>
    <Form layout="vertical" component="div" className="event-form">
      {children}
    </Form>
    <UnsavedGuard hasUnsaved={hasUnsaved} />
  </ProblemsContext.Provider>
)
