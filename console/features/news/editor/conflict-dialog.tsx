import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import type { StaffNewsItem } from '../../../../core/contract/staff-news'
import { formatClock } from '../../../../core/rules/chinese-dates'
import { Loading } from '../../../components/loading'
import { Problem } from '../../../components/problem'
import { useCommand } from '../../../lib/use-command'
import { readNews, restoreVersion } from '../api'
import { Comparison } from '../versions/comparison'
import { contentLines } from '../versions/content-lines'
import type { Draft } from './use-draft'

type ConflictDialogProps = {
  draft: Draft
  /** The article as it stands after the choice. */
  onSettled: (item: StaffNewsItem) => void
  onClose: () => void
}

/** Two officers wrote at the same time: both texts side by side, and a choice that loses neither. */
export const ConflictDialog = ({ draft, onSettled, onClose }: ConflictDialogProps) => {
  const { saver, content: mine, state } = draft
  const id = saver.item?.id ?? ''
  const theirs = useQuery({
    queryKey: ['news', 'conflict', id, state.kind === 'conflict' ? state.conflict.revision : 0],
    queryFn: () => readNews(id),
  })
  const settle = async (choice: 'mine' | 'theirs') => {
    if (!theirs.data) return null
    const saved = await saver.keepMine(theirs.data, mine)
    if (saved === null || choice === 'mine') return saved
    return restoreVersion(id, theirs.data.version, saved.revision)
  }
  const command = useCommand(settle, {
    onDone: (item) => {
      if (item) onSettled(item)
      onClose()
    },
  })
  const name = theirs.data?.updatedBy?.name ?? '对方'
  return (
    <Modal
      open
      width={960}
      title="两个人同时改了这篇文章"
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>再想想</Button>
          <Button
            disabled={!theirs.data}
            loading={command.isPending}
            onClick={() => command.mutate('theirs')}
          >
            用{name}的
          </Button>
          <Button
            type="primary"
            disabled={!theirs.data}
            loading={command.isPending}
            onClick={() => command.mutate('mine')}
          >
            用我的
          </Button>
        </>
      }
    >
      <p>选哪一个都行：没选的那一份会留在“版本”里，随时可以找回来。</p>
      {theirs.isError && <Problem error={theirs.error} onRetry={theirs.refetch} />}
      {theirs.isPending && <Loading />}
      {theirs.data && (
        <div className="conflict">
          <section aria-label="我的">
            <h2>我的</h2>
            <div className="comparison">
              {contentLines(mine).map((line, index) => (
                <p key={index} className="comparison__line">
                  {line}
                </p>
              ))}
            </div>
          </section>
          <section aria-label={`${name}的`}>
            <h2>
              {name}的（{formatClock(theirs.data.updatedAt)} 保存），和我的不同之处
            </h2>
            <Comparison before={mine} after={theirs.data.content} />
          </section>
        </div>
      )}
    </Modal>
  )
}
