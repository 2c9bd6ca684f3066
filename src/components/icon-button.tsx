import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './icon-button.scss'

type IconButtonProps = {
  icon: IconName
  label: string
  /** Where the label alone tells a screen reader too little. */
  spoken?: string
  onTap: () => void
}

/** An icon and a word or two, without a frame: a tool beside what it is for. */
export function IconButton({ icon, label, spoken, onTap }: IconButtonProps) {
  return (
    <View
      className="icon-button"
      hoverClass="icon-button--pressed"
      role="button"
      aria-label={spoken}
      onClick={onTap}
    >
      <Icon name={icon} />
      <Text>{label}</Text>
    </View>
  )
}
