import * as glassEasel from 'glass-easel'
import type { Definition } from '../../app-service/compiled'

/** An event as the client hands it to a method: plain data, its targets without their nodes. */
function asClientEvent(event: glassEasel.ShadowedEvent<unknown>): Record<string, unknown> {
  return {
    type: event.getEventName(),
    timeStamp: event.timeStamp,
    detail: plain(event.detail),
    target: asTarget(event.target),
    currentTarget: asTarget(event.currentTarget),
    mark: { ...event.mark },
    touches: [],
    changedTouches: [],
  }
}

function asTarget(target: glassEasel.Element) {
  const element = target.$$ as unknown as HTMLElement | undefined
  return {
    id: target.id,
    dataset: { ...target.dataset },
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
  }
}

/** What of an event's detail is data: events of the browser carry nodes too. */
function plain(detail: unknown): unknown {
  if (typeof detail !== 'object' || detail === null) return detail ?? {}
  if (Array.isArray(detail)) return detail.map(plain)
  if (Object.getPrototypeOf(detail) !== Object.prototype) return {}
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, plain(value)]))
}

/** The functions of a definition, which take the client's events where a template calls them. */
export function withClientEvents(methods: Definition): Definition {
  return Object.fromEntries(
    Object.entries(methods).map(([name, value]) => {
      if (typeof value !== 'function') return [name, value]
      const method = value as (...values: unknown[]) => unknown
      return [
        name,
        function (this: unknown, first: unknown, ...rest: unknown[]) {
          const isEvent = first instanceof glassEasel.Event
          const argument = isEvent ? asClientEvent(first as glassEasel.ShadowedEvent<unknown>) : first
          return method.call(this, argument, ...rest)
        },
      ]
    }),
  )
}
