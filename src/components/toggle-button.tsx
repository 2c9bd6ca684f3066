import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './toggle-button.scss'

type ToggleButtonProps = {
  /** What it does, such as 点赞. */
  label: string
  icon: IconName
  iconOn: IconName
  isOn: boolean
  count: number
  onTap: () => void
}

/** An icon that is on or off, with how many have it on. */
export function ToggleButton({ label, icon, iconOn, isOn, count, onTap }: ToggleButtonProps) {
  return (
    <View
      className={`toggle-button ${isOn ? 'toggle-button--on' : ''}`}
      hoverClass="toggle-button--pressed"
      role="checkbox"
      aria-checked={isOn}
      aria-label={`${label}，${count} 人`}
      onClick={onTap}
    >
      <Icon name={isOn ? iconOn : icon} className="toggle-button__icon" />
      <Text>{count > 0 ? `${label} ${count}` : label}</Text>
    </View>
  )
}
