import sharp from 'sharp'
import { demoPictures } from './demo-pictures'

const LARGEST = 60_000
const pictures = Object.entries(demoPictures)

test('has at least twenty-four different scenes', () => {
  const drawn = new Set(pictures.map(([, picture]) => picture.svg()))
  expect(drawn.size).toBe(pictures.length)
  expect(drawn.size).toBeGreaterThanOrEqual(24)
})

test.each(pictures)('%s is small, wordless and needs nothing from elsewhere', (_name, picture) => {
  const svg = picture.svg()
  expect(svg.length).toBeLessThan(LARGEST)
  expect(svg).not.toMatch(/<(text|tspan|image|use|foreignObject|script|style)\b/)
  expect(svg).not.toMatch(/href=|url\((?!#)/)
})

test.each(pictures)('%s is the same each time, and every number in it is one', (_name, picture) => {
  const svg = picture.svg()
  expect(picture.svg()).toBe(svg)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

test.each(pictures)('%s defines every paint it uses', (_name, picture) => {
  const svg = picture.svg()
  const used = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]))
  for (const id of used) expect(svg).toContain(`id="${id}"`)
})

test('renders at the size it says, with something to see in it', async () => {
  const sample = pictures.filter((_entry, index) => index % 8 === 0)
  for (const [, picture] of sample) {
    const image = sharp(Buffer.from(picture.svg()))
    const { width, height } = await image.metadata()
    expect([width, height]).toEqual([picture.width, picture.height])
    const { channels } = await image.stats()
    for (const channel of channels.slice(0, 3)) expect(channel.stdev).toBeGreaterThan(8)
  }
})
