import { useQuery } from '@tanstack/react-query'
import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import type { StaffNewsItem } from '../../../../core/contract/staff-news'
import { Loading } from '../../../components/loading'
import { Problem } from '../../../components/problem'
import { residentPage } from '../../../lib/resident-page'
import { previewTokenOf } from '../api'

type View = 'standard' | 'elder'

/** The article as residents will see it, in a phone. */
export const PreviewDrawer = ({ item, onClose }: { item: StaffNewsItem; onClose: () => void }) => {
  const { id, revision } = item
  const [view, setView] = useState<View>('standard')
  const token = useQuery({
    queryKey: ['news', 'preview', id, revision],
    queryFn: () => previewTokenOf(id),
    // It is good for an hour.
    staleTime: 1_800_000,
  })
  return (
    <Drawer open title="手机上的样子" size={480} onClose={onClose} className="preview">
      <Segmented<View>
        block
        aria-label="样式"
        value={view}
        options={[
          { value: 'standard', label: '标准版' },
          { value: 'elder', label: '长辈版' },
        ]}
        onChange={setView}
      />
      {token.isError && <Problem error={token.error} onRetry={token.refetch} />}
      {token.isPending && <Loading />}
      {token.data && (
        <div className="phone-frame">
          <iframe
            key={view}
            title="手机预览"
            src={residentPage('reading/article', { id, preview: token.data.token, view })}
          />
        </div>
      )}
    </Drawer>
  )
}
