import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'

/** Takes `for update` off every query: the control that shows what the lock is for. */
export class WithoutLocks implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs) {
    if (node.kind !== 'SelectQueryNode' || !node.endModifiers) return node
    return Object.freeze({ ...node, endModifiers: undefined })
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}
