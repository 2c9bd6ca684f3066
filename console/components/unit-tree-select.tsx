import { TreeSelect, type TreeSelectProps } from 'antd'
import { treeOf, type UnitNode } from '../lib/unit-tree'
import { useUnits } from '../lib/units'

type Option = { value: string; title: string; disabled: boolean; children?: Option[] }

const optionOf = ({ id, name, status, children }: UnitNode): Option => ({
  value: id,
  title: name,
  disabled: status === 'closed',
  ...(children && { children: children.map(optionOf) }),
})

/** One of the officer's units; a field of a form. */
export const UnitTreeSelect = (props: TreeSelectProps<string>) => {
  const { data, isPending } = useUnits()
  return (
    <TreeSelect
      showSearch
      treeDefaultExpandAll
      treeNodeFilterProp="title"
      loading={isPending}
      placeholder="请选择街道或居民区"
      treeData={treeOf(data ?? []).map(optionOf)}
      {...props}
    />
  )
}
