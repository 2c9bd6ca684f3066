import sharp from 'sharp'
import { demoEvents } from '../demo-events'
import { demoNews } from '../demo-news'
import { demoPictures } from './demo-pictures'

const LARGEST = 60_000
const pictures = Object.entries(demoPictures)
const drawn = pictures.map(([name, picture]) => [name, picture.svg()] as const)

test('has at least twenty-four different scenes', () => {
  const different = new Set(drawn.map(([, svg]) => svg))
  expect(different.size).toBe(pictures.length)
  expect(different.size).toBeGreaterThanOrEqual(24)
})

test('draws nothing that is not shown somewhere', () => {
  const now = new Date()
  const content = JSON.stringify([demoNews(now), demoEvents(now)])
  const shown = (name: string) =>
    content.includes(`"picture":"${name}"`) || content.includes(`"demo:${name}"`)
  expect(Object.keys(demoPictures).filter((name) => !shown(name))).toEqual([])
})

test.each(drawn)('%s is small, wordless and needs nothing from elsewhere', (_name, svg) => {
  expect(svg.length).toBeLessThan(LARGEST)
  expect(svg).not.toMatch(/<(text|tspan|image|use|foreignObject|script|style)\b/)
  expect(svg).not.toMatch(/href=|url\((?!#)/)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

test.each(drawn)('%s defines every paint it uses', (_name, svg) => {
  const used = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]))
  for (const id of used) expect(svg).toContain(`id="${id}"`)
})

test('draws the same picture each time', () => {
  for (const [name, svg] of drawn.slice(0, 6)) expect(demoPictures[name]?.svg()).toBe(svg)
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
