import { useState } from 'react'
import type { Unit } from '../../../core/contract/unit'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { UnitDialog } from '../../features/units/unit-dialog'
import { UnitTable } from '../../features/units/unit-table'
import { useUnits } from '../../lib/units'

type Editing = { unit: Unit | null; parent: Unit | null }

const UnitsScreen = () => {
  const { data, isPending, error, refetch } = useUnits()
  const [editing, setEditing] = useState<Editing | null>(null)
  return (
    <>
      <ScreenHeader title="组织" about="街道和居民区。撤销的组织不再供居民选择，原来的资讯和活动都还在。" />
      {isPending ? (
        <Loading />
      ) : error ? (
        <Problem error={error} onRetry={refetch} />
      ) : (
        <UnitTable
          units={data}
          onAdd={(parent) => setEditing({ unit: null, parent })}
          onChange={(unit) => setEditing({ unit, parent: null })}
        />
      )}
      {editing && <UnitDialog {...editing} onClose={() => setEditing(null)} />}
    </>
  )
}

export default UnitsScreen
