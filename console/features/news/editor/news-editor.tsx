import { App, Alert, Button, Flex, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { NewsContent, StaffNewsItem } from '../../../../core/contract/staff-news'
import { TITLE_LIMIT } from '../../../../core/contract/staff-news-words'
import { ArticleEditor } from '../../../components/article-editor/article-editor'
import { messageOf } from '../../../lib/api-error'
import { useMay } from '../../../lib/session'
import { PreviewDrawer } from '../preview/preview-drawer'
import { NewsStateTag } from '../news-state-tag'
import { VersionsDrawer } from '../versions/versions-drawer'
import { ConflictDialog } from './conflict-dialog'
import { LeaveGuard } from './leave-guard'
import { PublishActions } from './publish-actions'
import { SaveIndicator } from './save-indicator'
import { SettingsPanel } from './settings-panel'
import { useDraft } from './use-draft'

type Panel = 'preview' | 'versions' | 'conflict' | null

type NewsEditorProps = { item: StaffNewsItem | null; initial: NewsContent }

/** An article on the desk: what is written in the middle, where it belongs beside it, what can be done above. */
export const NewsEditor = ({ item: opened, initial }: NewsEditorProps) => {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const draft = useDraft(opened, initial)
  const { content, change, saver, state, item } = draft
  const [panel, setPanel] = useState<Panel>(null)
  const [isUploading, setUploading] = useState(false)
  /** Counts the bodies that came from elsewhere than the keyboard: each has an editor of its own. */
  const [edition, setEdition] = useState(0)
  const mayWrite = useMay('newsWrite')
  const isEditable = mayWrite && (item === null || item.actions.includes('edit'))

  // A new article gets its address with its first save.
  const bornId = opened === null ? item?.id : undefined
  useEffect(() => {
    if (bornId !== undefined) void navigate(`/news/${bornId}`, { replace: true, state: { wasNew: true } })
  }, [bornId, navigate])

  const takeOver = (next: StaffNewsItem) => {
    saver.accept(next)
    draft.replace(next.content)
    setEdition((before) => before + 1)
  }
  /** Everything else begins with what is written being safe. */
  const afterSaving = async (act: (saved: StaffNewsItem) => void) => {
    try {
      const saved = await saver.flush()
      if (saved) act(saved)
      else void message.info('先写一点内容。')
    } catch (error) {
      if (saver.state.kind === 'conflict') setPanel('conflict')
      else void message.error(messageOf(error))
    }
  }

  return (
    <div className="news-editor">
      <h1 className="unseen">{opened === null ? '写文章' : '编辑文章'}</h1>
      <header className="news-editor__bar">
        <Button type="text" onClick={() => navigate('/news')}>
          ‹ 资讯
        </Button>
        <NewsStateTag state={item?.state ?? 'draft'} />
        {item?.hasUnpublishedChanges && <span className="news-state__changed">有改动还没发布</span>}
        {isEditable && <SaveIndicator state={state} isUploading={isUploading} />}
        <Flex gap="small" className="news-editor__actions">
          <Button onClick={() => afterSaving(() => setPanel('preview'))}>预览</Button>
          <Button disabled={item === null} onClick={() => afterSaving(() => setPanel('versions'))}>
            版本
          </Button>
          <PublishActions draft={draft} isUploading={isUploading} afterSaving={afterSaving} />
        </Flex>
      </header>
      {state.kind === 'conflict' && (
        <Alert
          type="warning"
          showIcon
          title={`${state.conflict.updatedBy?.name ?? '有人'} 也在改这篇文章。您写的都还在，比对后决定留哪个。`}
          action={<Button onClick={() => setPanel('conflict')}>比对</Button>}
        />
      )}
      <div className="news-editor__columns">
        <div className="news-editor__paper">
          <Input.TextArea
            className="news-editor__title"
            aria-label="标题"
            placeholder="标题"
            variant="borderless"
            autoSize
            autoFocus={item === null}
            maxLength={TITLE_LIMIT}
            value={content.title}
            disabled={!isEditable}
            onChange={({ target }) => change({ title: target.value.replace(/\n/g, '') })}
          />
          <ArticleEditor
            key={edition}
            initial={content.body}
            isEditable={isEditable}
            onChange={(body) => change({ body })}
            onUploading={setUploading}
          />
        </div>
        <SettingsPanel draft={draft} isEditable={isEditable} onItem={(next) => saver.accept(next)} />
      </div>
      {item && panel === 'preview' && <PreviewDrawer item={item} onClose={() => setPanel(null)} />}
      {item && panel === 'versions' && (
        <VersionsDrawer
          item={item}
          onRestored={takeOver}
          isRestorable={isEditable}
          onClose={() => setPanel(null)}
        />
      )}
      {item && panel === 'conflict' && state.kind === 'conflict' && (
        <ConflictDialog draft={draft} onSettled={takeOver} onClose={() => setPanel(null)} />
      )}
      <LeaveGuard draft={draft} />
    </div>
  )
}
