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
const player = () => ({
  src: '',
  play: jest.fn(),
  pause: jest.fn(),
  destroy: jest.fn(),
  onPlay: jest.fn<void, [() => void]>(),
  onPause: jest.fn<void, [() => void]>(),
  onEnded: jest.fn<void, [() => void]>(),
  onError: jest.fn<void, [() => void]>(),
})
type Player = ReturnType<typeof player>
/** What was made for the first article asked for. */
const firstPlayer = () => made.mock.results[0]?.value as Player
/** The telephone says that this has come about. */
const tell = (event: 'onPlay' | 'onPause' | 'onEnded' | 'onError') =>
  firstPlayer()[event].mock.calls.forEach(([listener]) => listener())

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
  expect(firstPlayer().src).toBe('https://mulin.example/api/v1/news/n1/audio.mp3?v=1')
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
  expect(firstPlayer().destroy).toHaveBeenCalled()
  expect(made).toHaveBeenCalledTimes(2)
})

const listen = async () => {
  answers.mockResolvedValue({ src: '/one.mp3' })
  toggleNarration(PATH)
  await jest.advanceTimersByTimeAsync(0)
  tell('onPlay')
}

test('pauses what is heard, and goes on with it', async () => {
  await listen()
  expect(heard.get()).toEqual({ path: PATH, state: 'playing' })
  toggleNarration(PATH)
  expect(firstPlayer().pause).toHaveBeenCalled()
  tell('onPause')
  expect(heard.get()).toEqual({ path: PATH, state: 'paused' })
  toggleNarration(PATH)
  expect(firstPlayer().play).toHaveBeenCalledTimes(2)
})

test('is quiet and lets the player go when the article has been read to its end', async () => {
  await listen()
  tell('onEnded')
  expect(heard.get()).toBeNull()
  expect(firstPlayer().destroy).toHaveBeenCalledTimes(1)
  expect(toasts).not.toHaveBeenCalled()
})

test('is quiet, says so and can be asked again when the audio cannot be played', async () => {
  await listen()
  tell('onError')
  expect(heard.get()).toBeNull()
  expect(firstPlayer().destroy).toHaveBeenCalledTimes(1)
  expect(toasts).toHaveBeenCalledWith('这会儿播放不了，请稍后再试')
  await listen()
  expect(made).toHaveBeenCalledTimes(2)
})

test('gives up in two minutes and says so', async () => {
  answers.mockResolvedValue({ src: null })
  toggleNarration(PATH)
  await jest.advanceTimersByTimeAsync(125_000)
  expect(heard.get()).toBeNull()
  expect(toasts).toHaveBeenCalledWith('朗读还没有准备好，请过几分钟再试。')
})
