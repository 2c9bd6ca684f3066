import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { AuditPage } from '../../../core/contract/audit'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { AuditFilter, type AuditFilterValues } from '../../features/audit/audit-filter'
import { AuditTable } from '../../features/audit/audit-table'
import { callApi } from '../../lib/api-client'

const useAudit = (filter: AuditFilterValues) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      callApi<AuditPage>('/staff/audit', {
        query: { ...filter, ...(pageParam && { cursor: pageParam }), limit: 30 },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

const AuditScreen = () => {
  const [filter, setFilter] = useState<AuditFilterValues>({})
  const audit = useAudit(filter)
  return (
    <>
      <ScreenHeader title="操作记录" about="谁在什么时候做了什么。只能增加，任何人都不能修改或删除。" />
      <AuditFilter onFilter={setFilter} />
      {audit.error ? (
        <Problem error={audit.error} onRetry={audit.refetch} />
      ) : (
        <AuditTable
          entries={audit.data?.pages.flatMap(({ items }) => items) ?? []}
          isLoading={audit.isPending}
        />
      )}
      {audit.hasNextPage && (
        <Button
          block
          className="more"
          loading={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          更早的记录
        </Button>
      )}
    </>
  )
}

export default AuditScreen
