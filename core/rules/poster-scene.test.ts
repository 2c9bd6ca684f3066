import { ofPosterScene, POSTER_CODE_LENGTH, posterScene } from './poster-scene'

const EVENT_ID = 'aB3_-aB3_-aB3_-aB3_-'

it('tells the event and the code it was made of, within the 32 characters that WeChat allows', () => {
  const code = 'Zz9_-Zz9_-Zz9_-'.slice(0, POSTER_CODE_LENGTH)
  const scene = posterScene(EVENT_ID, code)
  expect(scene.length).toBeLessThanOrEqual(32)
  expect(ofPosterScene(scene)).toEqual({ eventId: EVENT_ID, code })
})
