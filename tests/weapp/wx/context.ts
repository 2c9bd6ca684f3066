import type { Answering } from './answer'
import type { Listeners } from './listeners'
import type { LaunchOptions, Phone, Settings } from './settings'

export type HttpRequest = {
  method: string
  url: string
  headers: Record<string, string>
  body: string | null
  timeout: number
}

export type HttpReply = { status: number; headers: Record<string, string>; text: string }

/** A call of an API, its options without the callbacks. */
export type Call = { name: string; options: unknown }

/** A request as it went: `status` 0 if it failed on the way. */
export type Traffic = { method: string; url: string; status: number }

export type Navigation = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'

/** What of `app.json` has a say in what an API does. */
export type AppConfig = {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string }[] }
  window?: Record<string, unknown>
  usingComponents?: Record<string, string>
  requiredPrivateInfos?: string[]
}

/** What surrounds the stand-in: the runner, with its pages and its way to the server. */
export type Host = {
  config: AppConfig
  launch: LaunchOptions
  /** Rejects when there is no reply at all; with a reason `timeout` after `timeout` milliseconds. */
  send(request: HttpRequest): Promise<HttpReply>
  /** Rejects with a Refusal when the rules of the page stack forbid it. */
  navigate(kind: Navigation, options: { url?: string; delta?: number }): Promise<void>
  topPath(): string
  stopPullDown(): void
  startPullDown(): void
  scrollTo(options: { scrollTop?: number; selector?: string }): void
  selectorQuery(): unknown
  intersectionObserver(options: unknown): unknown
  windowSize(): { width: number; height: number }
  /** A canvas that is on no page, and what of it becomes a file. */
  createCanvas(width: number, height: number): unknown
  canvasFile(canvas: unknown): string
}

/** What the stand-in's parts share. */
export type Context = {
  settings: Settings
  phone: Phone
  host: Host
  listeners: Listeners
  answering: Answering
  traffic: Traffic[]
  /** Requests under way. */
  waiting: { requests: number }
  /** Notes something that must fail the test. */
  fault: (message: string) => void
  record: (name: string, options: unknown) => void
  /** When the finger last touched the screen. */
  lastTap: () => number
}
