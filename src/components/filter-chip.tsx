import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './filter-chip.scss'

type FilterChipProps = { label: string; icon?: IconName; isOn: boolean; onTap: () => void }

/** Something that is on or off above a list. */
export function FilterChip({ label, icon, isOn, onTap }: FilterChipProps) {
  return (
    <View
      className={`filter-chip ${isOn ? 'filter-chip--on' : ''}`}
      hoverClass="filter-chip--pressed"
      role="checkbox"
      aria-checked={isOn}
      aria-label={label}
      onClick={onTap}
    >
      {icon && <Icon name={icon} />}
      <Text>{label}</Text>
    </View>
  )
}
