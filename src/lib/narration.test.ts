import Taro from '@tarojs/taro'
import { callApi } from './api-client'
import { showToast } from './feedback'
import { heard, hush, toggleNarration } from './narration'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { createInnerAudioContext: jest.fn(), setInnerAudioOption: jest.fn() },
}))
jest.mock('./api-client', () => ({ callApi: jest.fn() }))
jest.mock('./feedback', () => ({ showToast: jest.fn() }))

const answers = jest.mocked(callApi)
const toasts = jest.mocked(showToast)
const made = jest.spyOn(Taro, 'createInnerAudioContext')
const player = () => {
  const listen = jest.fn()
  return {
    src: '',
    play: jest.fn(),
    pause: jest.fn(),
    destroy: jest.fn(),
    onPlay: listen,
    onPause: listen,
    onEnded: listen,
    onError: listen,
  }
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.resetAllMocks()
  Object.assign(globalThis, { API_BASE: 'https://mulin.example' })
  made.mockImplementation(() => player() as unknown as Taro.InnerAudioContext)
})
afterEach(() => {
  hush()
  jest.useRealTimers()
})

const PATH = '/news/n1/audio'

test('asks again while the audio is being made, and plays it when it is', async () => {
  answers.mockResolvedValueOnce({ src: null }).mockResolvedValueOnce({ src: null })
  answers.mockResolvedValueOnce({ src: '/api/v1/news/n1/audio.mp3?v=1' })
  toggleNarration(PATH)
  await jest.advanceTimersByTimeAsync(3_000)
  expect(made).not.toHaveBeenCalled()
  expect(heard.get()).toEqual({ path: PATH, state: 'preparing' })
  await jest.advanceTimersByTimeAsync(3_000)
  expect(answers).toHaveBeenCalledTimes(3)
  expect(made.mock.results[0]?.value).toMatchObject({
    src: 'https://mulin.example/api/v1/news/n1/audio.mp3?v=1',
  })
})

test('asks no more, and plays nothing, after it was called off', async () => {
  answers.mockResolvedValue({ src: null })
  toggleNarration(PATH)
  await jest.advanceTimersByTimeAsync(0)
  toggleNarration(PATH)
  expect(heard.get()).toBeNull()
  answers.mockResolvedValue({ src: '/late.mp3' })
  await jest.advanceTimersByTimeAsync(60_000)
  expect(made).not.toHaveBeenCalled()
  expect(answers).toHaveBeenCalledTimes(1)
})

test('stops one article when another is asked for', async () => {
  answers.mockResolvedValue({ src: '/one.mp3' })
  toggleNarration(PATH)
  await jest.advanceTimersByTimeAsync(0)
  toggleNarration('/news/n2/audio')
  await jest.advanceTimersByTimeAsync(0)
  expect((made.mock.results[0]?.value as ReturnType<typeof player>).destroy).toHaveBeenCalled()
  expect(made).toHaveBeenCalledTimes(2)
})

test('gives up in two minutes and says so', async () => {
  answers.mockResolvedValue({ src: null })
  toggleNarration(PATH)
  await jest.advanceTimersByTimeAsync(125_000)
  expect(heard.get()).toBeNull()
  expect(toasts).toHaveBeenCalledWith('朗读还没有准备好，请过几分钟再试。')
})
