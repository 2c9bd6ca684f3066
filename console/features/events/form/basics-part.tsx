import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { EVENT_TITLE_LIMIT } from '../../../../core/contract/event-words'
import { CoverField } from '../../../components/cover/cover-field'
import { UnitSelect } from '../../../components/unit-select'
import { listVenues } from '../api'
import { type FormPart, Setting } from './setting'

/** What it is, who holds it, where. */
export const BasicsPart = ({ settings, onChange }: FormPart) => {
  const venues = useQuery({ queryKey: ['venues'], queryFn: listVenues, staleTime: 60_000 })
  const set = (changes: Partial<typeof settings>) => onChange({ ...settings, ...changes })
  return (
    <>
      <Setting label="活动名称" field="title" htmlFor="event-title">
        <Input
          id="event-title"
          placeholder="例如：重阳糕制作"
          maxLength={EVENT_TITLE_LIMIT}
          showCount
          value={settings.title}
          onChange={({ target }) => set({ title: target.value })}
        />
      </Setting>
      <div className="event-form__pair">
        <Setting label="由谁主办">
          <UnitSelect
            label="由谁主办"
            value={settings.unitId}
            onChange={(unitId) => unitId && set({ unitId })}
          />
        </Setting>
        <Setting label="场地">
          <Select
            aria-label="场地"
            allowClear
            placeholder="还没定"
            loading={venues.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            options={(venues.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={settings.venueId}
            onChange={(venueId: string | undefined) => set({ venueId: venueId ?? null })}
          />
        </Setting>
      </div>
      <Setting label="封面">
        <div className="event-form__cover">
          <CoverField
            cover={settings.cover}
            body={settings.body}
            isEditable
            onChange={(cover) => set({ cover })}
          />
        </div>
      </Setting>
    </>
  )
}
