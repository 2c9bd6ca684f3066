import type { Drawing, LoadedPicture, Pen } from '@/lib/drawing'
import type { NewsCode } from './news-code'
import { wrapText } from './wrap-text'

type PosterContent = {
  title: string
  /** Whose news it is, and of which day. */
  byline: string
  category: string
  /** The address of the cover; null without one. */
  cover: string | null
  code: NewsCode
}

/** Pixels: as wide as a telephone shows at double density. */
export const POSTER = { width: 750, height: 1120 }

/** Printed on paper as well as seen on screens: the colours of the light scheme (src/styles/tokens.scss) by value. */
const INK = {
  paper: '#fffefb',
  text: '#23261f',
  soft: '#5a5f57',
  accent: '#0f6b5c',
  onAccent: '#ffffff',
  line: '#e4dfd4',
}
const FAMILY = "-apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif"
const MARGIN = 48
const COVER_HEIGHT = 500
const CODE = { size: 220, top: 830 }
const TITLE = { size: 46, leading: 66, top: 548 }

const write = (
  pen: Pen,
  text: string,
  place: { x: number; y: number },
  look: { size: number; color: string; bold?: boolean },
) => {
  pen.font = `${look.bold ? 'bold ' : ''}${look.size}px ${FAMILY}`
  pen.fillStyle = look.color
  pen.fillText(text, place.x, place.y)
}

/** The middle of the picture, as large as it fills its place. */
const drawFilling = (pen: Pen, picture: LoadedPicture, width: number, height: number) => {
  const scale = Math.max(width / picture.width, height / picture.height)
  const [cut, tall] = [width / scale, height / scale]
  pen.drawImage(
    picture,
    (picture.width - cut) / 2,
    (picture.height - tall) / 2,
    cut,
    tall,
    0,
    0,
    width,
    height,
  )
}

/** A field of the street's green where there is no cover, or it did not come. */
const drawCover = async ({ pen, loadPicture }: Drawing, { cover, category }: PosterContent) => {
  const picture = cover === null ? null : await loadPicture(cover).catch(() => null)
  if (picture) return drawFilling(pen, picture, POSTER.width, COVER_HEIGHT)
  pen.fillStyle = INK.accent
  pen.fillRect(0, 0, POSTER.width, COVER_HEIGHT)
  write(pen, category, { x: MARGIN, y: COVER_HEIGHT / 2 - 44 }, { size: 76, color: INK.onAccent, bold: true })
}

const drawFields = (pen: Pen, fields: readonly (readonly boolean[])[], left: number, top: number) => {
  const field = CODE.size / fields.length
  pen.fillStyle = INK.text
  fields.forEach((row, y) =>
    row.forEach((isDark, x) => {
      // To whole pixels, or hairlines show between the fields.
      const [x1, y1] = [Math.round(left + x * field), Math.round(top + y * field)]
      const [x2, y2] = [Math.round(left + (x + 1) * field), Math.round(top + (y + 1) * field)]
      if (isDark) pen.fillRect(x1, y1, x2 - x1, y2 - y1)
    }),
  )
}

/** Whether there is a code now: without one the poster still says how to find the article. */
const drawCode = async ({ pen, loadPicture }: Drawing, code: NewsCode): Promise<boolean> => {
  const left = POSTER.width - MARGIN - CODE.size
  if ('fields' in code) {
    drawFields(pen, code.fields, left, CODE.top)
    return true
  }
  const picture = await loadPicture(code.src).catch(() => null)
  if (picture) pen.drawImage(picture, left, CODE.top, CODE.size, CODE.size)
  return picture !== null
}

/** Cover, title, whose and when, and the code that leads to the article. */
export const drawPoster = async (drawing: Drawing, content: PosterContent): Promise<string> => {
  const { pen } = drawing
  pen.textBaseline = 'top'
  pen.fillStyle = INK.paper
  pen.fillRect(0, 0, POSTER.width, POSTER.height)
  await drawCover(drawing, content)

  pen.font = `bold ${TITLE.size}px ${FAMILY}`
  const fitting = { width: POSTER.width - 2 * MARGIN, lines: 3 }
  const title = wrapText(content.title, fitting, (text) => pen.measureText(text).width)
  title.forEach((line, index) => {
    const y = TITLE.top + index * TITLE.leading
    write(pen, line, { x: MARGIN, y }, { size: TITLE.size, color: INK.text, bold: true })
  })
  const bylineTop = TITLE.top + title.length * TITLE.leading + 8
  write(pen, content.byline, { x: MARGIN, y: bylineTop }, { size: 28, color: INK.soft })

  pen.fillStyle = INK.line
  pen.fillRect(MARGIN, CODE.top - 36, POSTER.width - 2 * MARGIN, 2)
  const hasCode = await drawCode(drawing, content.code)
  write(pen, '睦邻', { x: MARGIN, y: CODE.top + 20 }, { size: 52, color: INK.accent, bold: true })
  const way = hasCode ? ['长按或扫一扫', '读全文'] : ['在微信里搜“睦邻”小程序', '读全文']
  way.forEach((line, index) => {
    write(pen, line, { x: MARGIN, y: CODE.top + 106 + index * 46 }, { size: 32, color: INK.soft })
  })
  return drawing.finish()
}
