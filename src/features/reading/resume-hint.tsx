import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { percentText } from './reading-records'
import './resume-hint.scss'

type ResumeHintProps = { place: number; onResume: () => void; onDismiss: () => void }

/** Offers the place where reading was left; nothing moves unless it is taken. */
export function ResumeHint({ place, onResume, onDismiss }: ResumeHintProps) {
  return (
    <View className="resume-hint">
      <View
        className="resume-hint__way"
        hoverClass="resume-hint__way--pressed"
        role="button"
        aria-label={`上次读到百分之${Math.round(place * 100)}，接着读`}
        onClick={onResume}
      >
        <Text>{`上次读到 ${percentText(place)}，接着读`}</Text>
        <Icon name="chevron-down" />
      </View>
      <View className="resume-hint__close" role="button" aria-label="不用了" onClick={onDismiss}>
        <Icon name="close" />
      </View>
    </View>
  )
}
