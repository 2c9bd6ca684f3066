import type { Context } from './context'
import { AUDIO_ENDS } from './listeners'
import { exchange } from './request'

type Event = 'Canplay' | 'Play' | 'Pause' | 'Stop' | 'Ended' | 'Error' | 'Waiting'
const EVENTS: Event[] = ['Canplay', 'Play', 'Pause', 'Stop', 'Ended', 'Error', 'Waiting']
type Listener = (detail?: object) => void

/** Sound: fetched from the server under test as a player would, and heard by nobody. */
export function audioApis(context: Context): Record<string, unknown> {
  const { record, listeners, answering, fault } = context

  const createInnerAudioContext = () => {
    record('createInnerAudioContext', {})
    const heard = new Map<Event, Listener[]>()
    const tell = (event: Event, detail?: object) => heard.get(event)?.forEach((listener) => listener(detail))
    let isDestroyed = false
    let isLoaded = false

    const load = async () => {
      const reply = await exchange(context, audio.src, 'GET', {}).catch(() => null)
      if (isDestroyed) return
      isLoaded = reply?.status === 200 && (reply.headers['content-type'] ?? '').startsWith('audio/')
      if (!isLoaded) return tell('Error', { errCode: 10002, errMsg: 'network error' })
      tell('Canplay')
      start()
    }
    const start = () => {
      audio.paused = false
      tell('Play')
    }
    const act = (name: string, then: () => void) => () => {
      if (isDestroyed) fault(`InnerAudioContext.${name} after destroy`)
      record(`InnerAudioContext.${name}`, { src: audio.src })
      setTimeout(() => !isDestroyed && then(), 0)
    }
    const halt = (event: Event) => () => {
      if (audio.paused) return
      audio.paused = true
      tell(event)
    }
    const audio = {
      src: '',
      paused: true,
      play: act('play', () => void (isLoaded ? start() : load())),
      pause: act('pause', halt('Pause')),
      stop: act('stop', halt('Stop')),
      destroy: () => {
        record('InnerAudioContext.destroy', { src: audio.src })
        isDestroyed = true
      },
      ...Object.fromEntries(
        EVENTS.map((event) => [
          `on${event}`,
          (listener: Listener) => void heard.set(event, [...(heard.get(event) ?? []), listener]),
        ]),
      ),
    }
    // In the background WeChat pauses what is no background music, and leaves it paused.
    listeners.of('AppHide').push(halt('Pause'))
    // Not an event of WeChat's: a test's way to come to the end.
    listeners.of(AUDIO_ENDS).push(() => !isDestroyed && !audio.paused && (halt('Ended')(), undefined))
    return audio
  }

  return { createInnerAudioContext, ...answering({ setInnerAudioOption: () => undefined }) }
}
