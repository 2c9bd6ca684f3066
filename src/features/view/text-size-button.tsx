import { useState } from 'react'
import { IconButton } from '@/components/icon-button'
import { Sheet } from '@/components/sheet'
import { TextSizeOptions } from './text-size-options'

/** Opens the choice of how large text is. */
export function TextSizeButton() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <IconButton icon="text-size" label="字号" onTap={() => setIsOpen(true)} />
      {isOpen && (
        <Sheet title="文字大小" onClose={() => setIsOpen(false)}>
          <TextSizeOptions />
        </Sheet>
      )}
    </>
  )
}
