import { stepOfScale, viewClass, type ViewSettings } from './view-class'

const usual: ViewSettings = { isElder: false, textStep: 'system', scheme: 'auto' }

describe('the class of a page', () => {
  it('follows the telephone until a resident chooses otherwise', () => {
    expect(viewClass(usual, 1)).toBe('view view--text-0')
    expect(viewClass(usual, 1.4)).toBe('view view--text-2')
    expect(viewClass({ ...usual, textStep: 1 }, 1.4)).toBe('view view--text-1')
  })

  it('names the elder view and a chosen scheme, and no scheme where the telephone decides', () => {
    expect(viewClass({ isElder: true, textStep: 3, scheme: 'dark' }, 1)).toBe(
      'view view--text-3 view--elder view--dark',
    )
    expect(viewClass({ ...usual, scheme: 'light' }, 1)).toBe('view view--text-0 view--light')
  })
})

describe('the step of a scale', () => {
  it.each([
    [0.85, 0],
    [17 / 16, 0],
    [1.15, 1],
    [1.4, 2],
    [26 / 16, 3],
    [3, 3],
  ])('%d is step %d', (scale, step) => {
    expect(stepOfScale(scale)).toBe(step)
  })
})
