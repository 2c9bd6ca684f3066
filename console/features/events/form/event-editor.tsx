import { App, Button, Card, Collapse, Flex } from 'antd'
import { useState } from 'react'
import type { EventSettings, StaffEvent } from '../../../../core/contract/staff-event'
import { settingsOf } from '../../../../core/rules/event-settings'
import { ArticleEditor } from '../../../components/article-editor/article-editor'
import { EventFormFrame } from './event-form-frame'
import { AdvancedPart } from './advanced-part'
import { BasicsPart } from './basics-part'
import { ChangeDialog } from './change-dialog'
import { ConflictNotice } from './conflict-notice'
import { foldsWithProblems } from './event-problems'
import { QuestionsPart } from './questions-part'
import { SessionsPart } from './sessions-part'
import { SignUpPart } from './sign-up-part'
import { useEventForm } from './use-event-form'

type EventEditorProps = {
  event: StaffEvent | null
  initial: EventSettings
  onSaved: (event: StaffEvent) => void
}

/** All that an officer decides about an event: what every event needs in sight, the rest folded away. */
export const EventEditor = ({ event, initial, onSaved }: EventEditorProps) => {
  const { message } = App.useApp()
  const form = useEventForm({ event, initial, onSaved })
  const { settings, base, change } = form
  const [isAsking, setAsking] = useState(false)
  const [isUploading, setUploading] = useState(false)
  const [folds, setFolds] = useState<string[]>([])
  /** Counts the bodies that came from elsewhere than the keyboard. */
  const [edition, setEdition] = useState(0)
  const isPublished = base?.publication === 'published'
  const part = { settings, onChange: change }

  const attempt = (act: () => void) => {
    if (form.check()) return act()
    void message.warning('有几处需要修改，已经标出来了。')
    requestAnimationFrame(() =>
      document.querySelector('.ant-form-item-has-error')?.scrollIntoView({ block: 'center' }),
    )
  }
  const buttons = isPublished ? (
    <Button type="primary" disabled={isUploading} onClick={() => attempt(() => setAsking(true))}>
      保存修改
    </Button>
  ) : (
    <>
      <Button
        disabled={isUploading}
        loading={form.isSaving}
        onClick={() => attempt(() => form.save({ publishes: false }))}
      >
        存为草稿
      </Button>
      <Button
        type="primary"
        disabled={isUploading}
        loading={form.isSaving}
        onClick={() => attempt(() => form.save({ publishes: true }))}
      >
        发布活动
      </Button>
    </>
  )

  return (
    <EventFormFrame problems={form.problems} hasUnsaved={form.hasUnsaved}>
      {form.hasConflict && base && (
        <ConflictNotice
          id={base.id}
          settings={settings}
          onKeepMine={form.keepMine}
          onTakeTheirs={(theirs) => {
            form.takeTheirs(theirs, settingsOf(theirs))
            setEdition((before) => before + 1)
          }}
        />
      )}
      <Card title="活动">
        <BasicsPart {...part} />
      </Card>
      <Card title="时间和名额">
        <SessionsPart {...part} />
      </Card>
      <Card title="报名">
        <SignUpPart {...part} isPublished={isPublished} />
      </Card>
      {settings.takesRegistrations && (
        <Collapse
          activeKey={[...folds, ...foldsWithProblems(form.problems)]}
          onChange={(keys) => setFolds([...keys])}
          items={[
            {
              key: 'advanced',
              label: '更多设置：候补、年龄、范围、取消',
              children: <AdvancedPart {...part} />,
            },
            {
              key: 'questions',
              label: `报名时问的问题${settings.questions.length > 0 ? `（${settings.questions.length}）` : ''}`,
              children: <QuestionsPart {...part} />,
            },
          ]}
        />
      )}
      <Card title="介绍" className="event-form__body">
        <ArticleEditor
          key={edition}
          initial={settings.body}
          isEditable
          onChange={(body) => change({ ...settings, body })}
          onUploading={setUploading}
        />
      </Card>
      <Flex gap="small" justify="flex-end" className="event-form__save">
        {buttons}
      </Flex>
      {isAsking && base && (
        <ChangeDialog
          before={settingsOf(base)}
          after={settings}
          isSaving={form.isSaving}
          onSave={(note) => {
            setAsking(false)
            form.save({ note })
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </EventFormFrame>
  )
}
