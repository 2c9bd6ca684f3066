import { Radio, Switch } from 'antd'
import { ADMISSION_NAMES, ADMISSIONS, type Admission } from '../../../../core/contract/event-words'
import { TimePicker } from '../../../components/time-picker'
import { type FormPart, Setting } from './setting'

const ABOUT: Record<Admission, string> = {
  'first-come': '报上就有名额，报满后可以候补。',
  approval: '由您逐个同意，适合要看条件的活动。',
  draw: '报名截止后公开摇号，适合抢手的活动。',
}

/** Whether and how people sign up, and when. */
export const SignUpPart = ({ settings, isPublished, onChange }: FormPart & { isPublished: boolean }) => {
  const set = (changes: Partial<typeof settings>) => onChange({ ...settings, ...changes })
  const admit = (admission: Admission) =>
    set({
      admission,
      drawAt: admission === 'draw' ? (settings.drawAt ?? settings.closesAt) : null,
      ...(admission === 'draw' && { hasWaitlist: true }),
    })
  return (
    <>
      <Setting label="需要报名" hint={isPublished ? '发布后不能再改。' : '关掉后，居民直接来就行。'}>
        <Switch
          aria-label="需要报名"
          disabled={isPublished}
          checked={settings.takesRegistrations}
          onChange={(takesRegistrations) => set({ takesRegistrations })}
        />
      </Setting>
      {settings.takesRegistrations && (
        <>
          <Setting label="名额怎么给" hint={ABOUT[settings.admission]}>
            <Radio.Group
              aria-label="名额怎么给"
              disabled={isPublished}
              value={settings.admission}
              options={ADMISSIONS.map((value) => ({ value, label: ADMISSION_NAMES[value] }))}
              onChange={({ target }) => admit(target.value as Admission)}
            />
          </Setting>
          <div className="event-form__pair">
            <Setting label="报名开始" field="opensAt">
              <TimePicker
                label="报名开始"
                value={settings.opensAt}
                onChange={(opensAt) => set({ opensAt })}
              />
            </Setting>
            <Setting label="报名截止" field="closesAt">
              <TimePicker
                label="报名截止"
                value={settings.closesAt}
                onChange={(closesAt) => set({ closesAt })}
              />
            </Setting>
            {settings.admission === 'draw' && (
              <Setting label="摇号时间" field="drawAt" hint="到时间自动摇号，结果和过程都公开。">
                <TimePicker label="摇号时间" value={settings.drawAt} onChange={(drawAt) => set({ drawAt })} />
              </Setting>
            )}
          </div>
        </>
      )}
    </>
  )
}
