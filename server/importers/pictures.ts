import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { ImageNode } from '../../core/contract/article-body'
import type { DraftBlock, DraftPicture, TextBlock } from './draft'
import { textParagraph } from './inline-content'
import type { ImportedPicture } from './read-result'

const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif'])
const MAX_SIDE = 20_000
/** Smaller is a spacer or a counter's pixel. */
const MIN_SIDE = 3
const MAX_ALT = 200

/** What programs write when nobody described the picture: its kind, its file's name. */
const NO_DESCRIPTION =
  /^((微信)?图片|配图|插图|照片|image|img|picture|photo)?[\s_\d-]*$|\.(jpe?g|png|gif|webp|bmp|svg)$|^https?:|自动生成/i

const describedAs = (alt: string): string => (NO_DESCRIPTION.test(alt) ? '' : alt)

/** The bytes of a picture that is in the file itself. */
const embeddedBytes = (src: string): Uint8Array | null => {
  const comma = src.indexOf(',')
  return /^data:image\/[^,]*;base64$/i.test(src.slice(0, Math.max(comma, 0)).trim())
    ? Buffer.from(src.slice(comma + 1), 'base64')
    : null
}

const sizeOf = async (bytes: Uint8Array): Promise<{ width: number; height: number } | null> => {
  try {
    const { format, autoOrient } = await sharp(bytes).metadata()
    const { width, height } = autoOrient
    const isFit = [width, height].every((side) => side >= MIN_SIDE && side <= MAX_SIDE)
    return FORMATS.has(format) && isFit ? { width, height } : null
  } catch {
    return null
  }
}

/** At most 200 characters, none of them cut in half. */
const shortAlt = (alt: string): string => [...alt].slice(0, MAX_ALT / 2).join('')

type Placed = { node: ImageNode; picture: ImportedPicture }

const place = async ({ src, alt }: DraftPicture): Promise<Placed | null> => {
  const bytes = embeddedBytes(src)
  const size = bytes && (await sizeOf(bytes))
  if (!bytes || !size) return null
  const key = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
  const shown = shortAlt(describedAs(alt))
  return {
    node: { type: 'image', attrs: { src: `import:${key}`, alt: shown, ...size } },
    picture: { key, bytes, alt: shown },
  }
}

export type WithPictures = { blocks: TextBlock[]; pictures: ImportedPicture[] }

/** Pictures in the file become images; of those elsewhere, or unreadable, only the description stays. */
export const placePictures = async (blocks: readonly DraftBlock[]): Promise<WithPictures> => {
  const placed: TextBlock[] = []
  const pictures = new Map<string, ImportedPicture>()
  for (const block of blocks) {
    if (block.type !== 'picture') {
      placed.push(block)
      continue
    }
    const found = await place(block)
    const description = describedAs(block.alt)
    if (found) {
      placed.push(found.node)
      if (!pictures.has(found.picture.key)) pictures.set(found.picture.key, found.picture)
    } else if (description !== '') placed.push(textParagraph(description))
  }
  return { blocks: placed, pictures: [...pictures.values()] }
}
