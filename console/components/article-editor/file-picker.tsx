import { type ReactNode, useRef } from 'react'
import { ToolButton } from './tool-button'

type FilePickerProps = {
  label: string
  icon: ReactNode
  accept: string
  onFiles: (files: File[]) => void
}

/** A button that asks for files of the computer. */
export const FilePicker = ({ label, icon, accept, onFiles }: FilePickerProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <ToolButton label={label} icon={icon} onClick={() => input.current?.click()} isWord />
      <input
        ref={input}
        type="file"
        multiple
        className="file-input"
        accept={accept}
        aria-label={`选择${label}`}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file can be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
