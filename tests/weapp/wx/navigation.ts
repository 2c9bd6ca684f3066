import type { Options } from './answer'
import type { Context, Navigation } from './context'

const KINDS: Navigation[] = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack']

export function navigationApis({ host, answering }: Context): Record<string, unknown> {
  const act = (kind: Navigation) => (options: Options) =>
    host.navigate(kind, {
      ...(typeof options.url === 'string' ? { url: options.url } : {}),
      ...(typeof options.delta === 'number' ? { delta: options.delta } : {}),
    })
  return answering(Object.fromEntries(KINDS.map((kind) => [kind, act(kind)])))
}
