import { Text, View } from '@tarojs/components'
import { changeView, useElderView } from '@/lib/view-settings'
import { Icon } from './icon'
import './elder-switch.scss'

/** On every tab page, always in the same words: large type and fewer things at once, or as it was. */
export function ElderSwitch() {
  const isElder = useElderView()
  return (
    <View
      className="elder-switch"
      hoverClass="elder-switch--pressed"
      role="button"
      aria-label={isElder ? '换回标准版' : '换成长辈版，字更大'}
      onClick={() => changeView({ isElder: !isElder })}
    >
      <Icon name="text-size" />
      <Text>{isElder ? '标准版' : '长辈版'}</Text>
    </View>
  )
}
