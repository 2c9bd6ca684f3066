import { Select } from 'antd'
import { useUnits } from '../lib/units'

type UnitSelectProps = {
  label: string
  value: string | null
  onChange: (unitId: string | undefined) => void
  placeholder?: string
  allowClear?: boolean
  className?: string
  disabled?: boolean
}

/** One of the units that the officer is responsible for. */
export const UnitSelect = ({ label, ...props }: UnitSelectProps) => {
  const units = useUnits()
  return (
    <Select
      aria-label={label}
      loading={units.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      {...props}
    />
  )
}
