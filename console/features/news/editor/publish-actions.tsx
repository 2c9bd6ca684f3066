import { Button, Dropdown, Modal } from 'antd'
import { useState } from 'react'
import type { StaffNewsItem } from '../../../../core/contract/staff-news'
import { newsActions } from '../../../../core/rules/news-state'
import { useMay } from '../../../lib/session'
import { useCommand } from '../../../lib/use-command'
import { archiveNews, withdrawNews } from '../api'
import { PublishDialog } from './publish-dialog'
import type { Draft } from './use-draft'

type PublishActionsProps = {
  draft: Draft
  isUploading: boolean
  afterSaving: (act: (saved: StaffNewsItem) => void) => unknown
}

const TAKE_DOWN = {
  withdraw: {
    label: '撤回为草稿',
    title: '撤回这篇文章？',
    about: '居民暂时看不到，可以改好再发布。',
    run: withdrawNews,
    done: '已撤回，现在是草稿',
  },
  archive: {
    label: '归档',
    title: '归档这篇文章？',
    about: '居民看不到了，以后可以在“已归档”里找回来。',
    run: archiveNews,
    done: '已归档',
  },
} as const
type TakeDown = keyof typeof TAKE_DOWN

/** What may be done with the article as a whole. */
export const PublishActions = ({ draft, isUploading, afterSaving }: PublishActionsProps) => {
  const { saver, item } = draft
  const [modal, modalPlace] = Modal.useModal()
  const [publishing, setPublishing] = useState<StaffNewsItem | null>(null)
  const mayPublish = useMay('newsPublish')
  const accept = (next: StaffNewsItem) => saver.accept(next)
  const command = useCommand((which: TakeDown) => TAKE_DOWN[which].run(item?.id ?? ''), {
    onDone: (next) => accept(next),
  })
  if (!mayPublish) return null
  const actions = newsActions(item?.state ?? 'draft')
  const isOut = item?.state === 'published'
  const takeDown = (which: TakeDown) =>
    afterSaving(() => {
      const { title, about, label } = TAKE_DOWN[which]
      void modal.confirm({
        title,
        content: about,
        okText: label,
        cancelText: '不了',
        onOk: () => command.mutateAsync(which),
      })
    })
  const more = (['withdraw', 'archive'] as const)
    .filter((which) => item !== null && actions.includes(which))
    .map((which) => ({ key: which, label: TAKE_DOWN[which].label }))
  return (
    <>
      {more.length > 0 && (
        <Dropdown
          menu={{ items: more, onClick: ({ key }) => void takeDown(key as TakeDown) }}
          trigger={['click']}
        >
          <Button aria-label="更多操作">更多</Button>
        </Dropdown>
      )}
      {actions.includes('publish') && (
        <Button
          type="primary"
          disabled={isUploading || (isOut && !item.hasUnpublishedChanges && !saver.hasUnsaved)}
          onClick={() => afterSaving(setPublishing)}
        >
          {isOut ? '发布改动' : '发布'}
        </Button>
      )}
      {publishing && (
        <PublishDialog item={publishing} onPublished={accept} onClose={() => setPublishing(null)} />
      )}
      {modalPlace}
    </>
  )
}
