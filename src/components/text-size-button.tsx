import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Sheet } from './sheet'
import { TextSizeChoice } from './text-size-choice'
import './text-size-button.scss'

/** Opens the choice of how large text is. */
export function TextSizeButton() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <View
        className="text-size-button"
        hoverClass="text-size-button--pressed"
        role="button"
        onClick={() => setIsOpen(true)}
      >
        <Icon name="text-size" />
        <Text>字号</Text>
      </View>
      {isOpen && (
        <Sheet title="字号" onClose={() => setIsOpen(false)}>
          <TextSizeChoice />
        </Sheet>
      )}
    </>
  )
}
