type Listener = (event: unknown) => void

/** The client's events by the name in `wx.onName` and `wx.offName`. */
const EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'NetworkStatusChange',
  'MemoryWarning',
  'WindowResize',
  'KeyboardHeightChange',
  'UserCaptureScreen',
  'NeedPrivacyAuthorization',
]

/** Told by an object of the client's, not by `wx.on…`. */
export const UPDATE_READY = 'UpdateReady'
export const AUDIO_ENDS = 'AudioEnds'

export type Listeners = { of(event: string): Listener[]; emit(event: string, detail: unknown): void }

export function clientEvents(): { apis: Record<string, unknown>; listeners: Listeners } {
  const lists = new Map<string, Listener[]>([...EVENTS, UPDATE_READY, AUDIO_ENDS].map((event) => [event, []]))
  const of = (event: string) => lists.get(event) ?? []
  const apis = Object.fromEntries(
    EVENTS.flatMap((event) => [
      [`on${event}`, (listener: Listener) => void of(event).push(listener)],
      [`off${event}`, (listener?: Listener) => void lists.set(event, without(of(event), listener))],
    ]),
  )
  return {
    apis,
    listeners: { of, emit: (event, detail) => of(event).forEach((listener) => listener(detail)) },
  }
}

const without = (list: Listener[], listener?: Listener) =>
  listener === undefined ? [] : list.filter((each) => each !== listener)
