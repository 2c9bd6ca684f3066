import { NO_FOLLOWS, withoutWish, withRefusal, withServers, withWish } from './kept-follows'

const following = withWish(withWish(NO_FOLLOWS, 'a', true), 'b', true)

it('shows a tap at once and keeps it to be sent', () => {
  expect(following).toEqual({ unitIds: ['a', 'b'], wishes: { a: true, b: true } })
  expect(withWish(following, 'a', false)).toEqual({ unitIds: ['b'], wishes: { a: false, b: true } })
})

it('forgets a wish that was fulfilled, but not the tap that came after it', () => {
  expect(withoutWish(following, 'a', true).wishes).toEqual({ b: true })
  const tappedAgain = withWish(following, 'a', false)
  expect(withoutWish(tappedAgain, 'a', true)).toEqual(tappedAgain)
})

it('undoes what was refused, but not the tap that came after it', () => {
  expect(withRefusal(following, 'a', true)).toEqual({ unitIds: ['b'], wishes: { b: true } })
  const tappedAgain = withWish(following, 'a', false)
  expect(withRefusal(tappedAgain, 'a', true)).toEqual(tappedAgain)
})

it('takes over what the resident follows elsewhere, and holds on to its own taps', () => {
  const kept = withWish(withWish(NO_FOLLOWS, 'here', true), 'gone', false)
  expect(withServers(kept, ['there', 'gone']).unitIds).toEqual(['there', 'here'])
  expect(withServers({ unitIds: ['stopped elsewhere'], wishes: {} }, []).unitIds).toEqual([])
})
