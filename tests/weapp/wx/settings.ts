/** How an API answers when a test says so: with these fields, or with a failure. */
export type Answer = { reply: Record<string, unknown> } | { fail: string; fields?: Record<string, unknown> }

/**
 * What a test decides about the client, the resident and the network.
 * Plain JSON throughout, because it crosses into the browser.
 */
export type Settings = {
  /** The API's address as it was built into the mini-program, and where the server under test listens. */
  builtBase: string
  serverBase: string
  offline: boolean
  /** Requests arrive, and their replies are lost on the way back. */
  losesReplies: boolean
  /** Milliseconds by which every request is delayed. */
  latency: number
  /** Scopes (`scope.userLocation`, …) which the resident refuses when asked; also `phoneNumber` and `avatar`. */
  refused: string[]
  /** Codes that wx.login hands out, first to last; after them `login-code-1`, `login-code-2` and so on. */
  loginCodes: string[]
  /** The same for the button `getPhoneNumber`. */
  phoneCodes: string[]
  /** By template id; the others are accepted. */
  subscriptions: Record<string, 'accept' | 'reject' | 'ban' | 'filter'>
  /** `asked`: the resident has not agreed to the privacy guide yet. `refused`: and does not. */
  privacy: 'agreed' | 'asked' | 'refused'
  /** APIs that this client is too old for: reading them gives undefined. */
  absent: string[]
  /** By API name; takes the place of the usual answer. */
  answers: Record<string, Answer>
}

const USUAL_SETTINGS: Settings = {
  builtBase: 'http://127.0.0.1:8080',
  serverBase: 'http://127.0.0.1:8080',
  offline: false,
  losesReplies: false,
  latency: 0,
  refused: [],
  loginCodes: [],
  phoneCodes: [],
  subscriptions: {},
  privacy: 'agreed',
  absent: [],
  answers: {},
}

/** What the phone remembers of the mini-program from one launch to the next. */
export type Phone = {
  storage: Record<string, unknown>
  /** What was asked, and whether it was granted. */
  scopes: Record<string, boolean>
  codesHandedOut: number
  /** Of the screen, from 0 to 1. */
  brightness: number
}

/** What outlives a launch. */
export type Memory = { settings: Settings; phone: Phone }

export const newMemory = (settings: Partial<Settings>): Memory => ({
  settings: JSON.parse(JSON.stringify({ ...USUAL_SETTINGS, ...settings })) as Settings,
  phone: { storage: {}, scopes: {}, codesHandedOut: 0, brightness: 0.4 },
})

/** How the mini-program is opened; the client hands over the values of `query` as they stand, not decoded. */
export type LaunchOptions = { path: string; query: Record<string, string>; scene: number }
