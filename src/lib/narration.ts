import Taro from '@tarojs/taro'
import type { NewsAudio } from '../../core/contract/news-audio'
import { callApi } from './api-client'
import { ApiError, messageOf } from './api-error'
import { showToast } from './feedback'
import { observable } from './observable'

/** What is heard, by the path at which its audio is asked for. */
export type Heard = { path: string; state: 'preparing' | 'playing' | 'paused' }

/** One voice at a time; null when it is quiet. */
export const heard = observable<Heard | null>(null)

/** The server takes a while to speak an article for the first time. */
const ASK_AGAIN_AFTER = 3_000
const MOST_ASKED = 40

let player: Taro.InnerAudioContext | null = null

export const hush = () => {
  player?.destroy()
  player = null
  heard.set(null)
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Where the audio lies, once it is made; null if nobody waits for it any more. */
const sourceOf = async (path: string, isWanted: () => boolean): Promise<string | null> => {
  for (let asked = 0; asked < MOST_ASKED; asked++) {
    if (asked > 0) await wait(ASK_AGAIN_AFTER)
    if (!isWanted()) return null
    const { src } = await callApi<NewsAudio>(path, { isPublic: true })
    if (src !== null) return src
  }
  throw new ApiError('UNAVAILABLE', '朗读还没有准备好，请过几分钟再试。', 503)
}

const play = (path: string, src: string) => {
  // Whoever asks to be read to wants to hear it, also on a telephone that is set to be silent.
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false })
  const audio = Taro.createInnerAudioContext()
  player = audio
  audio.onPlay(() => heard.set({ path, state: 'playing' }))
  audio.onPause(() => heard.set({ path, state: 'paused' }))
  audio.onEnded(hush)
  audio.onError(() => {
    hush()
    showToast('这会儿播放不了，请稍后再试')
  })
  audio.src = `${API_BASE}${src}`
  audio.play()
}

const begin = async (path: string) => {
  hush()
  const asked: Heard = { path, state: 'preparing' }
  heard.set(asked)
  const isWanted = () => heard.get() === asked
  try {
    const src = await sourceOf(path, isWanted)
    if (src !== null && isWanted()) play(path, src)
  } catch (error) {
    if (!isWanted()) return
    hush()
    showToast(messageOf(error))
  }
}

/** Begins, pauses or goes on; a tap while it is being prepared calls it off. */
export const toggleNarration = (path: string) => {
  const now = heard.get()
  if (now?.path !== path) void begin(path)
  else if (now.state === 'preparing') hush()
  else if (now.state === 'playing') player?.pause()
  else player?.play()
}
