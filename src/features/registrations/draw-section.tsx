import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Panel } from '@/components/panel'
import { openPage, routes } from '@/lib/routes'
import type { Registration } from '../../../core/contract/registration'
import './draw-section.scss'

/** One's own number in the draw, and the way to what everybody can look up of it. */
export function DrawSection({ eventId, entrantCode }: Pick<Registration, 'eventId' | 'entrantCode'>) {
  if (entrantCode === null) return null
  return (
    <Panel>
      <Text className="draw-section__label">您的摇号编号</Text>
      <Text className="draw-section__code" userSelect>
        {entrantCode}
      </Text>
      <Text className="draw-section__label">公示里只有编号，没有名字。</Text>
      <Button look="plain" isWide onClick={() => openPage(routes.draw(eventId, entrantCode))}>
        看摇号公示
      </Button>
    </Panel>
  )
}
