import type { Editor } from '@tiptap/core'
import LinkOutlined from '@ant-design/icons/es/icons/LinkOutlined'
import { Button, Flex, Input, Popover } from 'antd'
import { useState } from 'react'
import { ToolButton } from './tool-button'

/** What officers type: 12345, example.com, an address. */
const hrefOf = (typed: string): string => {
  const text = typed.trim()
  if (/^(https?:\/\/|mailto:|tel:)/i.test(text)) return text
  if (/^[\d-]{5,}$/.test(text)) return `tel:${text}`
  return text.includes('@') ? `mailto:${text}` : `https://${text}`
}

/** Makes the chosen words lead somewhere, or no more. */
export const LinkButton = ({ editor, isOn }: { editor: Editor; isOn: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const open = (next: boolean) => {
    const href: unknown = editor.getAttributes('link').href
    setTyped(typeof href === 'string' ? href : '')
    setOpen(next)
  }
  const set = () => {
    if (typed.trim() !== '') {
      const href = hrefOf(typed)
      const chain = editor.chain().focus().extendMarkRange('link')
      if (editor.state.selection.empty && !isOn)
        chain
          .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
          .run()
      else chain.setLink({ href }).run()
    }
    setOpen(false)
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setOpen(false)
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={open}
      trigger="click"
      placement="bottom"
      content={
        <Flex gap="small">
          <Input
            aria-label="网址或电话"
            placeholder="网址或电话"
            value={typed}
            maxLength={2000}
            autoFocus
            onChange={({ target }) => setTyped(target.value)}
            onPressEnter={set}
          />
          <Button type="primary" onClick={set}>
            加链接
          </Button>
          {isOn && <Button onClick={remove}>去掉</Button>}
        </Flex>
      }
    >
      <span>
        <ToolButton label="链接" icon={<LinkOutlined />} isOn={isOn} onClick={() => open(true)} />
      </span>
    </Popover>
  )
}
