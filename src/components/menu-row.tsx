import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './menu-row.scss'

type MenuRowProps = {
  icon: IconName
  label: string
  value?: string
  /** Something new waits there, in words. */
  badge?: string
  /** Left out where something around the row takes the tap. */
  onTap?: () => void
}

export function MenuRow({ icon, label, value = '', badge = '', onTap }: MenuRowProps) {
  return (
    <View className="menu-row" hoverClass="menu-row--pressed" role="button" onClick={() => onTap?.()}>
      <Icon name={icon} className="menu-row__icon" />
      <Text className="menu-row__label">{label}</Text>
      <Text className="menu-row__value">{value}</Text>
      {badge !== '' && <Text className="menu-row__badge">{badge}</Text>}
      <Icon name="chevron-right" className="menu-row__arrow" />
    </View>
  )
}
