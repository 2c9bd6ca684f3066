import { accountApis } from './account'
import { answeringWith } from './answer'
import { audioApis } from './audio'
import type { Call, Context, Host, Traffic } from './context'
import { deviceApis } from './device'
import { fileApis } from './files'
import { clientEvents } from './listeners'
import { navigationApis } from './navigation'
import { permissionApis } from './permission'
import { promptApis } from './prompts'
import { requestApis } from './request'
import { runtimeApis } from './runtime'
import type { Phone, Settings } from './settings'
import { storageApis } from './storage'
import { closed } from './unknown-api'

export type StandIn = {
  wx: Record<string, unknown>
  context: Context
  calls: Call[]
  traffic: Traffic[]
  /** To be called when the finger touches the screen. */
  tapped(): void
}

/**
 * The one stand-in for `wx`, for both runners: it needs neither Node nor a browser. It answers as documented and
 * reports to `fault` what must fail a test.
 */
export function createStandIn(parts: {
  settings: Settings
  phone: Phone
  host: Host
  /** Every API that WeChat has, known here or not. */
  apiNames: string[]
  fault: (message: string) => void
}): StandIn {
  const { settings, phone, host, apiNames, fault } = parts
  const calls: Call[] = []
  const { apis: eventApis, listeners } = clientEvents()
  const record = (name: string, options: unknown) =>
    void calls.push({ name, options: withoutFunctions(options) })
  let lastTap = 0

  const context: Context = {
    settings,
    phone,
    host,
    listeners,
    traffic: [],
    waiting: { requests: 0 },
    answering: answeringWith({ record, answerFor: (name) => settings.answers[name] }),
    fault,
    record,
    lastTap: () => lastTap,
  }
  const apis: Record<string, unknown> = {
    ...eventApis,
    ...storageApis(context),
    ...requestApis(context),
    ...accountApis(context),
    ...permissionApis(context),
    ...deviceApis(context),
    ...fileApis(context),
    ...audioApis(context),
    ...promptApis(context),
    ...navigationApis(context),
  }
  Object.assign(
    apis,
    runtimeApis(context, (name) => name in apis),
  )

  return {
    wx: closed(apis, apiNames, settings.absent, fault),
    context,
    calls,
    traffic: context.traffic,
    tapped: () => {
      lastTap = Date.now()
    },
  }
}

const withoutFunctions = (options: unknown): unknown =>
  options === undefined ? null : (JSON.parse(JSON.stringify(options)) as unknown)
