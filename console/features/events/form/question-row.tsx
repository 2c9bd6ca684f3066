import { Button, Checkbox, Input, Select } from 'antd'
import type { Question } from '../../../../core/contract/event'
import type { QuestionKind, QuestionScope } from '../../../../core/contract/event-words'
import { Setting } from './setting'

const KINDS: { value: QuestionKind; label: string }[] = [
  { value: 'text', label: '填写文字' },
  { value: 'choice', label: '选一个' },
  { value: 'several', label: '选几个' },
  { value: 'yesNo', label: '是或否' },
  { value: 'number', label: '填写数字' },
]
const SCOPES: { value: QuestionScope; label: string }[] = [
  { value: 'registration', label: '每份报名问一次' },
  { value: 'attendee', label: '每个人都问' },
]

const ofKind = ({ options: _options, ...question }: Question, kind: QuestionKind): Question =>
  kind === 'choice' || kind === 'several'
    ? { ...question, kind, options: _options ?? ['', ''] }
    : { ...question, kind }

type QuestionRowProps = {
  question: Question
  index: number
  onChange: (question: Question) => void
  onRemove: () => void
}

export const QuestionRow = ({ question, index, onChange, onRemove }: QuestionRowProps) => {
  const name = `问题 ${index + 1}`
  return (
    <div className="session-row" role="group" aria-label={`${name}的设置`}>
      <Setting label={name} field={`questions.${index}.label`}>
        <Input
          aria-label={name}
          placeholder="例如：有没有忌口？"
          maxLength={60}
          value={question.label}
          onChange={({ target }) => onChange({ ...question, label: target.value })}
        />
      </Setting>
      <div className="question-row__choices">
        <Select
          aria-label={`${name}的答法`}
          options={KINDS}
          value={question.kind}
          onChange={(kind) => onChange(ofKind(question, kind))}
        />
        <Select
          aria-label={`${name}问谁`}
          options={SCOPES}
          value={question.scope ?? 'registration'}
          onChange={(scope) => onChange({ ...question, scope })}
        />
        <Checkbox
          checked={question.required}
          onChange={({ target }) => onChange({ ...question, required: target.checked })}
        >
          一定要答
        </Checkbox>
        <Button type="link" danger size="small" onClick={onRemove}>
          去掉{name}
        </Button>
      </div>
      {question.options && (
        <Setting label="选项，一行一个" field={`questions.${index}.options`}>
          <Input.TextArea
            aria-label={`${name}的选项`}
            autoSize={{ minRows: 2 }}
            value={question.options.join('\n')}
            onChange={({ target }) => onChange({ ...question, options: target.value.split('\n') })}
          />
        </Setting>
      )}
    </div>
  )
}
