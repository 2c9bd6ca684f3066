import { mediaWidthFor } from './media-url'

jest.mock('@tarojs/taro', () => ({}))

describe('the width asked of a picture', () => {
  it('fits a thumbnail and a full-width picture on common screens', () => {
    expect(mediaWidthFor(112, 2)).toBe(240)
    expect(mediaWidthFor(112, 3)).toBe(360)
    expect(mediaWidthFor(343, 2)).toBe(750)
    expect(mediaWidthFor(375, 3)).toBe(1125)
  })

  it('stays within the kept widths at both ends', () => {
    expect(mediaWidthFor(20, 1)).toBe(240)
    expect(mediaWidthFor(1600, 2)).toBe(1125)
  })
})
