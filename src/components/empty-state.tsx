import { Text, View } from '@tarojs/components'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './notice-state.scss'

type EmptyStateProps = {
  text: string
  icon?: IconName
  /** A way on, where there is one. */
  action?: { label: string; onTap: () => void }
}

export function EmptyState({ text, icon = 'file', action }: EmptyStateProps) {
  return (
    <View className="notice-state" role="status">
      <Icon name={icon} className="notice-state__icon" />
      <Text className="notice-state__text">{text}</Text>
      {action && (
        <Button look="plain" onClick={action.onTap}>
          {action.label}
        </Button>
      )}
    </View>
  )
}
