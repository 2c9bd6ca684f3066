import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { TextSizeOptions } from './text-size-options'
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
        <Sheet title="文字大小" onClose={() => setIsOpen(false)}>
          <TextSizeOptions />
        </Sheet>
      )}
    </>
  )
}
