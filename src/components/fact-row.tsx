import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './fact-row.scss'

type FactRowProps = {
  icon: IconName
  text: string
  /** Below, in smaller type. */
  note?: string
  /** What a tap does, in words; without it the row is no button. */
  action?: { label: string; onTap: () => void }
}

/** One thing to know: when, where, for whom. */
export function FactRow({ icon, text, note = '', action }: FactRowProps) {
  const button = action && {
    role: 'button' as const,
    'aria-label': `${text}，${action.label}`,
    hoverClass: 'fact-row--pressed',
    onClick: action.onTap,
  }
  return (
    <View className={`fact-row ${action ? 'fact-row--tappable' : ''}`} {...button}>
      <Icon name={icon} className="fact-row__icon" />
      <View className="fact-row__words">
        <Text className="fact-row__text">{text}</Text>
        {note !== '' && <Text className="fact-row__note">{note}</Text>}
      </View>
      {action && <Icon name="chevron-right" className="fact-row__arrow" />}
    </View>
  )
}
