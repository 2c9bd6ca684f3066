import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type RawNode,
  type SelectQueryNode,
} from 'kysely'

/** Built or written by hand, at the top or within. */
class LockRemover extends OperationNodeTransformer {
  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    return Object.freeze({ ...super.transformSelectQuery(node, queryId), endModifiers: undefined })
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    const { sqlFragments, ...rest } = super.transformRaw(node, queryId)
    return { ...rest, sqlFragments: sqlFragments.map((text) => text.replace(/\bfor update\b/g, '')) }
  }
}

/** Takes `for update` off every query: the control that shows what the lock is for. */
export class WithoutLocks implements KyselyPlugin {
  readonly #remover = new LockRemover()

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#remover.transformNode(node, queryId)
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}
