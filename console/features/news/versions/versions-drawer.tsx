import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Select } from 'antd'
import { useState } from 'react'
import type { NewsVersionListItem, StaffNewsItem } from '../../../../core/contract/staff-news'
import { Loading } from '../../../components/loading'
import { Problem } from '../../../components/problem'
import { dayAndTime } from '../../../lib/china-time'
import { useCommand } from '../../../lib/use-command'
import { listVersions, newsKeys, readVersion, restoreVersion } from '../api'
import { Comparison } from './comparison'

const nameOf = ({ number }: { number: number }) => `第 ${number} 版`

const aboutOf = ({ editor, publishedAt, restoredFrom }: NewsVersionListItem) =>
  [
    editor?.name ?? '系统',
    ...(restoredFrom === null ? [] : [`从第 ${restoredFrom} 版恢复`]),
    ...(publishedAt === null ? [] : ['发布过']),
  ].join(' · ')

const useVersion = ({ id, revision }: StaffNewsItem, number: number) =>
  useQuery({
    queryKey: newsKeys.version(id, number, revision),
    queryFn: () => readVersion(id, number),
    staleTime: Infinity,
  })

type VersionsDrawerProps = {
  item: StaffNewsItem
  isRestorable: boolean
  onRestored: (item: StaffNewsItem) => void
  onClose: () => void
}

/** Every version that was kept: read, compared with another, gone back to. */
export const VersionsDrawer = ({ item, isRestorable, onRestored, onClose }: VersionsDrawerProps) => {
  const { id, revision, version: latest } = item
  const [chosen, setChosen] = useState(Math.max(1, latest - 1))
  const [against, setAgainst] = useState(latest)
  const versions = useQuery({ queryKey: newsKeys.versions(id, revision), queryFn: () => listVersions(id) })
  const one = useVersion(item, Math.min(chosen, against))
  const other = useVersion(item, Math.max(chosen, against))
  const restore = useCommand((number: number) => restoreVersion(id, number, revision), {
    done: '已恢复，原来的也还在版本里',
    onDone: (next) => {
      onRestored(next)
      onClose()
    },
  })
  const items = versions.data?.items ?? []
  const failed = versions.error ?? one.error ?? other.error
  return (
    <Drawer open title="版本" size={880} onClose={onClose} className="versions">
      {failed && <Problem error={failed} onRetry={versions.refetch} />}
      {!failed && versions.isPending && <Loading />}
      {!failed && versions.data && (
        <div className="versions__columns">
          <ol className="versions__list" aria-label="所有版本">
            {items.map((version) => (
              <li key={version.number}>
                <button
                  type="button"
                  className="versions__entry"
                  aria-pressed={version.number === chosen}
                  onClick={() => setChosen(version.number)}
                >
                  <strong>
                    {version.number === latest ? `${nameOf(version)}（现在）` : nameOf(version)}
                  </strong>
                  <span>{dayAndTime(version.savedAt)}</span>
                  <span>{aboutOf(version)}</span>
                </button>
              </li>
            ))}
          </ol>
          <div className="versions__shown">
            <div className="versions__bar">
              <span>第 {chosen} 版，对照</span>
              <Select
                aria-label="对照哪一版"
                value={against}
                options={items.map((version) => ({
                  value: version.number,
                  label: version.number === latest ? `${nameOf(version)}（现在）` : nameOf(version),
                }))}
                onChange={setAgainst}
              />
              {isRestorable && chosen !== latest && (
                <Button type="primary" loading={restore.isPending} onClick={() => restore.mutate(chosen)}>
                  恢复第 {chosen} 版
                </Button>
              )}
            </div>
            {one.data && other.data ? (
              <Comparison before={one.data.content} after={other.data.content} />
            ) : (
              <Loading />
            )}
          </div>
        </div>
      )}
    </Drawer>
  )
}
