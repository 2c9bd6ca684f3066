import { type Static, Type } from '@sinclair/typebox'

/**
 * The body of an article: a ProseMirror document as TipTap writes it, of these nodes and marks only.
 * Text is text: `<`, `&` and the like stand for themselves, and no client ever renders HTML.
 *
 * A heading of level 3, a paragraph and a blockquote in a row are a speech: the paragraph is the speaker's byline.
 */

const Bold = Type.Object({ type: Type.Literal('bold') }, { additionalProperties: false })
const Italic = Type.Object({ type: Type.Literal('italic') }, { additionalProperties: false })
const Link = Type.Object(
  {
    type: Type.Literal('link'),
    attrs: Type.Object(
      { href: Type.String({ maxLength: 2000, pattern: '^(https?://|mailto:|tel:)' }) },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
export const Mark = Type.Union([Bold, Italic, Link])
export type Mark = Static<typeof Mark>

export const TextNode = Type.Object(
  {
    type: Type.Literal('text'),
    text: Type.String({ minLength: 1 }),
    marks: Type.Optional(Type.Array(Mark)),
  },
  { additionalProperties: false },
)
export type TextNode = Static<typeof TextNode>

const HardBreak = Type.Object({ type: Type.Literal('hardBreak') }, { additionalProperties: false })

export const InlineNode = Type.Union([TextNode, HardBreak])
export type InlineNode = Static<typeof InlineNode>

export const Heading = Type.Object(
  {
    type: Type.Literal('heading'),
    attrs: Type.Object(
      { level: Type.Union([Type.Literal(2), Type.Literal(3)]) },
      { additionalProperties: false },
    ),
    content: Type.Array(InlineNode),
  },
  { additionalProperties: false },
)

export const Paragraph = Type.Object(
  { type: Type.Literal('paragraph'), content: Type.Optional(Type.Array(InlineNode)) },
  { additionalProperties: false },
)
export type Paragraph = Static<typeof Paragraph>

/** `src` is a path below `/api/v1/media/`; width and height are pixels, so that its place is kept while it loads. */
export const ImageNode = Type.Object(
  {
    type: Type.Literal('image'),
    attrs: Type.Object(
      {
        src: Type.String({ maxLength: 2000 }),
        alt: Type.String({ maxLength: 200 }),
        width: Type.Integer({ minimum: 1, maximum: 20000 }),
        height: Type.Integer({ minimum: 1, maximum: 20000 }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
export type ImageNode = Static<typeof ImageNode>

/** A file to open: `size` in bytes. */
export const AttachmentNode = Type.Object(
  {
    type: Type.Literal('attachment'),
    attrs: Type.Object(
      {
        src: Type.String({ maxLength: 2000 }),
        name: Type.String({ maxLength: 200 }),
        size: Type.Integer({ minimum: 0 }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)

export const Blockquote = Type.Object(
  { type: Type.Literal('blockquote'), content: Type.Array(Paragraph, { minItems: 1 }) },
  { additionalProperties: false },
)

const ListItem = Type.Object(
  { type: Type.Literal('listItem'), content: Type.Array(Paragraph, { minItems: 1 }) },
  { additionalProperties: false },
)
export const BulletList = Type.Object(
  { type: Type.Literal('bulletList'), content: Type.Array(ListItem, { minItems: 1 }) },
  { additionalProperties: false },
)
export const OrderedList = Type.Object(
  { type: Type.Literal('orderedList'), content: Type.Array(ListItem, { minItems: 1 }) },
  { additionalProperties: false },
)

const cell = <T extends string>(type: T) =>
  Type.Object(
    { type: Type.Literal(type), content: Type.Array(Paragraph, { minItems: 1 }) },
    { additionalProperties: false },
  )
const TableRow = Type.Object(
  {
    type: Type.Literal('tableRow'),
    content: Type.Array(Type.Union([cell('tableHeader'), cell('tableCell')]), { minItems: 1 }),
  },
  { additionalProperties: false },
)
export const Table = Type.Object(
  { type: Type.Literal('table'), content: Type.Array(TableRow, { minItems: 1 }) },
  { additionalProperties: false },
)

export const BlockNode = Type.Union([
  Heading,
  Paragraph,
  Blockquote,
  BulletList,
  OrderedList,
  ImageNode,
  Table,
  AttachmentNode,
])
export type BlockNode = Static<typeof BlockNode>

export const ArticleBody = Type.Object(
  { type: Type.Literal('doc'), content: Type.Array(BlockNode) },
  { additionalProperties: false },
)
export type ArticleBody = Static<typeof ArticleBody>
