import { AUDIO_ENDS, UPDATE_READY } from './wx/listeners'
import type { Answer, Settings } from './wx/settings'

/** A test's hand on the stand-in for wx; what it says before the launch holds from the start. */
export class WxControl {
  constructor(
    private readonly settings: () => Promise<Settings>,
    readonly change: (settings: Partial<Settings>) => Promise<void>,
    private readonly emit: (event: string, detail: unknown) => Promise<void>,
  ) {}

  /** The resident says no to a scope (`scope.userLocation`), to `phoneNumber` or `avatar`. */
  async refuse(what: string): Promise<void> {
    const { refused } = await this.settings()
    await this.change({ refused: [...refused, what] })
  }

  async allow(what: string): Promise<void> {
    const { refused } = await this.settings()
    await this.change({ refused: refused.filter((each) => each !== what) })
  }

  /** What wx.login hands out next. */
  loginCodes = (...loginCodes: string[]) => this.change({ loginCodes })
  phoneCodes = (...phoneCodes: string[]) => this.change({ phoneCodes })

  /** How the resident answers the question for a subscribe message. */
  async subscription(template: string, answer: Settings['subscriptions'][string]): Promise<void> {
    const { subscriptions } = await this.settings()
    await this.change({ subscriptions: { ...subscriptions, [template]: answer } })
  }

  /** Answers an API in another way than usual: `{ reply: { confirm: false } }`, `{ fail: 'cancel' }`. */
  async answer(api: string, answer: Answer): Promise<void> {
    const { answers } = await this.settings()
    await this.change({ answers: { ...answers, [api]: answer } })
  }

  /** A newer version of the mini-program has been fetched. */
  newVersion = () => this.emit(UPDATE_READY, {})

  /** What is being played comes to its end. */
  endAudio = () => this.emit(AUDIO_ENDS, {})

  async goOffline(): Promise<void> {
    await this.change({ offline: true })
    await this.emit('NetworkStatusChange', { isConnected: false, networkType: 'none' })
  }

  async goOnline(): Promise<void> {
    await this.change({ offline: false })
    await this.emit('NetworkStatusChange', { isConnected: true, networkType: 'wifi' })
  }
}
