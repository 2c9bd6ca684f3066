jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

import { idOfPage, posterOfPage } from './routes'

const ID = 'aB3_-aB3_-aB3_-aB3_-'
const CODE = 'Zz9_-Zz9_-Zz'

describe('what a page is opened with', () => {
  it('is its id, by address or by the scene of a mini-program code', () => {
    expect(idOfPage({ id: ID })).toBe(ID)
    expect(idOfPage({ scene: `id=${ID}` })).toBe(ID)
    expect(idOfPage({ scene: encodeURIComponent(`id=${ID}`) })).toBe(ID)
    expect(idOfPage({ scene: 'other' })).toBe('')
  })

  it("is the poster's event and code, by address or by the scene of its mini-program code", () => {
    expect(posterOfPage({ id: ID, code: CODE })).toEqual({ eventId: ID, code: CODE })
    expect(posterOfPage({ scene: ID + CODE })).toEqual({ eventId: ID, code: CODE })
  })
})
