import { type Extensions, Node } from '@tiptap/core'
import { Image } from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * What an article's body is made of, and nothing else: what the contract (core/contract/article-body.ts) has no word
 * for cannot be typed, pasted or nested here.
 */

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    quotation: { toggleQuotation: () => ReturnType }
  }
}

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addCommands() {
    return {
      toggleQuotation:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    }
  },
})

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

/** Its place is kept by its size in pixels; a picture on its way here has an address of the browser's own. */
export const ArticleImage = Image.extend({
  addAttributes: () => ({
    src: { default: '' },
    alt: { default: '' },
    width: { default: 0, parseHTML: (element) => Number(element.getAttribute('width') ?? 0) },
    height: { default: 0, parseHTML: (element) => Number(element.getAttribute('height') ?? 0) },
  }),
})

export const ArticleAttachment = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '', parseHTML: (element) => element.getAttribute('data-src') ?? '' },
    name: { default: '', parseHTML: (element) => element.getAttribute('data-name') ?? '' },
    size: { default: 0, parseHTML: (element) => Number(element.getAttribute('data-size') ?? 0) },
  }),
  parseHTML: () => [{ tag: 'div[data-attachment]' }],
  renderHTML: ({ node }) => {
    const { src, name, size } = node.attrs as { src: string; name: string; size: number }
    return [
      'div',
      { 'data-attachment': '', 'data-src': src, 'data-name': name, 'data-size': String(size) },
      name,
    ]
  },
})

const isOutside = (url: string) => /^(https?:\/\/|mailto:|tel:)/i.test(url)

/** Without the parts of the screen: those that show pictures and attachments stand in for two of these. */
export const articleExtensions = ({
  image = ArticleImage,
  attachment = ArticleAttachment,
}: { image?: typeof ArticleImage; attachment?: typeof ArticleAttachment } = {}): Extensions => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    listItem: false,
    strike: false,
    underline: false,
    link: { openOnClick: false, defaultProtocol: 'https', isAllowedUri: isOutside },
    dropcursor: { color: '#0f6b5c', width: 3 },
  }),
  Blockquote,
  ListItem,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
  image,
  attachment,
]
