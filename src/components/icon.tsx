import { Text } from '@tarojs/components'
import './icon.scss'

export type IconName =
  | 'like'
  | 'like-on'
  | 'bookmark'
  | 'bookmark-on'
  | 'search'
  | 'plus'
  | 'history'
  | 'close'
  | 'check'
  | 'chevron-right'
  | 'chevron-down'
  | 'clock'
  | 'place'
  | 'people'
  | 'phone'
  | 'share'
  | 'calendar'
  | 'bell'
  | 'file'
  | 'text-size'
  | 'shield'
  | 'speaker'
  | 'settings'

/** In the colour and size of the text around it; it says nothing to a screen reader. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <Text className={`icon icon--${name} ${className}`} aria-hidden />
}
