import { changeView, useElderView } from '@/lib/view-settings'
import { IconButton } from './icon-button'

/** On every tab page, always in the same words: large type and fewer things at once, or as it was. */
export function ElderSwitch() {
  const isElder = useElderView()
  return (
    <IconButton
      icon="text-size"
      label={isElder ? '标准版' : '长辈版'}
      spoken={isElder ? '换回标准版' : '换成长辈版，字更大'}
      onTap={() => changeView({ isElder: !isElder })}
    />
  )
}
