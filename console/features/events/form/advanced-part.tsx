import { InputNumber, Select, Switch } from 'antd'
import { TimePicker } from '../../../components/time-picker'
import { randomId } from '../../../lib/random-id'
import { useUnits } from '../../../lib/units'
import { type FormPart, Setting } from './setting'

/** What most events leave as it is. */
export const AdvancedPart = ({ settings, onChange }: FormPart) => {
  const units = useUnits()
  const set = (changes: Partial<typeof settings>) => onChange({ ...settings, ...changes })
  const number = (
    label: string,
    value: number | null,
    bounds: { min: number; max: number; suffix: string },
    onNumber: (value: number | null) => void,
  ) => (
    <InputNumber
      aria-label={label}
      placeholder="不限"
      precision={0}
      value={value}
      onChange={onNumber}
      {...bounds}
    />
  )
  const age = { min: 0, max: 120, suffix: '岁' }
  const toggle = (label: string, checked: boolean, onToggle: (checked: boolean) => void) => (
    <Switch aria-label={label} checked={checked} onChange={onToggle} />
  )
  return (
    <>
      <div className="event-form__pair">
        <Setting label="取消截止" field="cancelDeadline" hint="在这之前，居民可以自己取消报名。">
          <TimePicker
            label="取消截止"
            value={settings.cancelDeadline}
            onChange={(cancelDeadline) => set({ cancelDeadline })}
          />
        </Setting>
        <Setting label="一次最多报几人" hint="本人和家人合在一起算。">
          {number('一次最多报几人', settings.partyLimit, { min: 1, max: 20, suffix: '人' }, (partyLimit) =>
            set({ partyLimit: partyLimit ?? 1 }),
          )}
        </Setting>
        <Setting label="最小年龄" field="minAge">
          {number('最小年龄', settings.minAge, age, (minAge) => set({ minAge }))}
        </Setting>
        <Setting label="最大年龄" field="maxAge">
          {number('最大年龄', settings.maxAge, age, (maxAge) => set({ maxAge }))}
        </Setting>
        <Setting label="报满后可以候补" field="hasWaitlist" hint="有人取消时，按顺序通知候补的人。">
          {toggle('报满后可以候补', settings.hasWaitlist, (hasWaitlist) => set({ hasWaitlist }))}
        </Setting>
        {settings.hasWaitlist && (
          <Setting label="每场最多候补">
            {number(
              '每场最多候补',
              settings.waitlistLimit,
              { min: 1, max: 100_000, suffix: '人' },
              (waitlistLimit) => set({ waitlistLimit }),
            )}
          </Setting>
        )}
        {settings.hasWaitlist && (
          <Setting label="名额不够一家人时，让后面人少的先上" hint="关掉后，严格按顺序，宁可空着名额等。">
            {toggle(
              '名额不够一家人时，让后面人少的先上',
              settings.letsSmallerPartiesPass,
              (letsSmallerPartiesPass) => set({ letsSmallerPartiesPass }),
            )}
          </Setting>
        )}
        <Setting label="14 岁以下要家长同意" hint="报名时请家长确认并陪同。">
          {toggle('14 岁以下要家长同意', settings.needsGuardianConsent, (needsGuardianConsent) =>
            set({ needsGuardianConsent }),
          )}
        </Setting>
        <Setting label="属于一个系列" hint="“再办一次”会留在同一系列；摇号没摇中的人，下次机会更大。">
          {toggle('属于一个系列', settings.seriesId !== null, (isSeries) =>
            set({ seriesId: isSeries ? randomId() : null }),
          )}
        </Setting>
      </div>
      <Setting label="只限这些居民区" hint="不选就是全街道都能报。">
        <Select
          aria-label="只限这些居民区"
          mode="multiple"
          allowClear
          placeholder="不限"
          loading={units.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={settings.admittedUnitIds}
          onChange={(admittedUnitIds: string[]) => set({ admittedUnitIds })}
        />
      </Setting>
    </>
  )
}
