import { readdirSync } from 'node:fs'
import path from 'node:path'
import postcss from 'postcss'
import { compile } from 'sass'
import { TEXT_SCALES, TEXT_STEPS } from '@/lib/view-class'

const SRC = path.resolve(__dirname, '..')
const css = postcss.parse(compile(path.join(__dirname, 'tokens.scss')).css)

/** The variables that a rule with this very selector sets. */
const variablesOf = (selector: string) => {
  const found: Record<string, string> = {}
  css.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' || !rule.selectors.includes(selector)) return
    rule.walkDecls(/^--/, ({ prop, value }) => void (found[prop] = value))
  })
  return found
}

const luminance = (colour: string) => {
  const channel = (at: number) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** As WCAG 2 has it. */
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const TEXTS = ['text', 'text-soft', 'accent', 'warm']
const SURFACES = ['page', 'surface', 'sunken', 'quiet-tint']
const PAIRS = [
  ...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface] as const)),
  ...['text', 'text-soft', 'accent'].map((text) => [text, 'accent-tint'] as const),
  ...['text', 'text-soft', 'warm'].map((text) => [text, 'warm-tint'] as const),
  ['on-accent', 'accent'] as const,
]

describe.each(['.view--light', '.view--dark'])('the colours of %s', (selector) => {
  const colours = variablesOf(selector)
  it.each(PAIRS)('%s is read on %s: at least 4.5 : 1', (text, surface) => {
    const ratio = contrast(colours[`--color-${text}`] ?? '', colours[`--color-${surface}`] ?? '')
    expect(ratio).toBeGreaterThanOrEqual(4.5)
  })
})

const pixels = (value: string | undefined) => Number(value?.replace('px', ''))

describe('the elder view', () => {
  it.each(TEXT_STEPS)('has no text below 18 px, no target below 60 px (step %d)', (step) => {
    const sizes = variablesOf(`.view--elder.view--text-${step}`)
    const texts = Object.entries(sizes).filter(([name]) => name.startsWith('--text-'))
    expect(texts).toHaveLength(8)
    for (const [, size] of texts) expect(pixels(size)).toBeGreaterThanOrEqual(18)
    expect(pixels(sizes['--target'])).toBeGreaterThanOrEqual(60)
    expect(pixels(sizes['--control'])).toBeGreaterThanOrEqual(60)
  })

  it('has no lines closer than 1.5', () => {
    const leadings = { ...variablesOf('.view'), ...variablesOf('.view--elder') }
    for (const name of ['tight', 'snug', 'body', 'article']) {
      expect(Number(leadings[`--leading-${name}`])).toBeGreaterThanOrEqual(1.5)
    }
  })
})

describe('the sizes of text', () => {
  it('grow with each step, as the steps are counted', () => {
    const body = TEXT_STEPS.map((step) =>
      pixels(variablesOf(step === 0 ? '.view' : `.view--text-${step}`)['--text-body']),
    )
    expect(body).toEqual(TEXT_SCALES.map((scale) => Math.round(17 * scale)))
  })
})

describe('other style files', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.scss') && !['styles/tokens.scss', 'app.scss'].includes(file),
  )
  it.each(files)('%s takes its colours, type and line heights from the tokens', (file) => {
    const own: string[] = []
    postcss.parse(compile(path.join(SRC, file)).css).walkDecls((declaration) => {
      const { prop, value } = declaration
      const isOwnSize = /^(font-size|line-height)$/.test(prop) && /^\d*\.?\d+(px)?$/.test(value)
      const isOwnColour = /#[0-9a-f]{3,8}\b|rgba?\(/i.test(value.replace(/url\(.*\)/, ''))
      if (isOwnSize || isOwnColour) own.push(String(declaration))
    })
    expect(own).toEqual([])
  })
})
