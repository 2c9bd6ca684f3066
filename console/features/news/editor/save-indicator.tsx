import CheckCircleOutlined from '@ant-design/icons/es/icons/CheckCircleOutlined'
import ExclamationCircleOutlined from '@ant-design/icons/es/icons/ExclamationCircleOutlined'
import LoadingOutlined from '@ant-design/icons/es/icons/LoadingOutlined'
import { formatClock } from '../../../../core/rules/chinese-dates'
import type { SaveState } from './draft-saver'

const wordsOf = (state: SaveState, isUploading: boolean): string => {
  if (isUploading) return '正在上传图片和附件'
  switch (state.kind) {
    case 'saved':
      return state.savedAt === null ? '写下的内容会自动保存' : `已保存 ${formatClock(state.savedAt)}`
    case 'unsaved':
    case 'saving':
      return '正在保存'
    case 'failed':
      return `没有保存：${state.reason}`
    case 'conflict':
      return '没有保存：别人也改了这篇文章'
  }
}

/** Whether what was written is safe, and if not, why. */
export const SaveIndicator = ({ state, isUploading }: { state: SaveState; isUploading: boolean }) => {
  const isWrong = state.kind === 'failed' || state.kind === 'conflict'
  const isWaiting = isUploading || state.kind === 'unsaved' || state.kind === 'saving'
  const Icon = isWrong ? ExclamationCircleOutlined : isWaiting ? LoadingOutlined : CheckCircleOutlined
  return (
    <span className={`save-state ${isWrong ? 'save-state--wrong' : ''}`} role="status">
      <Icon aria-hidden /> {wordsOf(state, isUploading)}
    </span>
  )
}
