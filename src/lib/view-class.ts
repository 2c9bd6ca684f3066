/** As many as $steps of src/styles/tokens.scss, and the same. */
export const TEXT_SCALES = [1, 1.2, 1.4, 1.6] as const
export const TEXT_STEPS = [0, 1, 2, 3] as const
export type TextStep = (typeof TEXT_STEPS)[number]

type Scheme = 'auto' | 'light' | 'dark'

/** How a resident wants pages to look. `system`: the text as large as the telephone has it. */
export type ViewSettings = { isElder: boolean; textStep: TextStep | 'system'; scheme: Scheme }

/** The step nearest to a scale, the smaller one in between. */
export const stepOfScale = (scale: number): TextStep => {
  const distance = (step: TextStep) => Math.abs(TEXT_SCALES[step] - scale)
  return TEXT_STEPS.reduce<TextStep>((best, step) => (distance(step) < distance(best) ? step : best), 0)
}

/** What the root of a page is called; src/styles/tokens.scss sets sizes and colours by it. */
export const viewClass = ({ isElder, textStep, scheme }: ViewSettings, systemScale: number) =>
  [
    'view',
    `view--text-${textStep === 'system' ? stepOfScale(systemScale) : textStep}`,
    ...(isElder ? ['view--elder'] : []),
    ...(scheme === 'auto' ? [] : [`view--${scheme}`]),
  ].join(' ')
