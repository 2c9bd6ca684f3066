import type { Context } from './context'
import { UPDATE_READY } from './listeners'

/** What is left: queries about the page, feature tests, and reports that go nowhere. */
export function runtimeApis(
  { host, settings, listeners, record }: Context,
  isKnown: (api: string) => boolean,
): Record<string, unknown> {
  const ignore = () => undefined
  const log = { debug: ignore, info: ignore, log: ignore, warn: ignore, error: ignore, setFilterMsg: ignore }
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    /** `api.object.option`, or `component.attribute`: every component that the runners know has all its attributes. */
    canIUse: (schema: string) => {
      const name = schema.split('.')[0] ?? ''
      return !settings.absent.includes(name) && (isKnown(name) || /^[a-z]+(-[a-z]+)*\./.test(schema))
    },
    nextTick: (callback: () => void) => void setTimeout(callback, 0),
    createSelectorQuery: () => host.selectorQuery(),
    createIntersectionObserver: (_component: unknown, options: unknown) => host.intersectionObserver(options),
    getUpdateManager: () => ({
      onCheckForUpdate: ignore,
      onUpdateReady: (listener: () => void) => void listeners.of(UPDATE_READY).push(listener),
      onUpdateFailed: ignore,
      applyUpdate: () => record('applyUpdate', {}),
    }),
    getLogManager: () => log,
    getRealtimeLogManager: () => log,
    reportEvent: ignore,
    reportPerformance: ignore,
  }
}
