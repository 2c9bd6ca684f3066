import { Modal } from 'antd'
import { useBlocker } from 'react-router-dom'
import type { Draft } from './use-draft'

/** Asks before something is lost: what can still be saved is saved first. */
export const LeaveGuard = ({ draft }: { draft: Draft }) => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname &&
      nextLocation.pathname !== `/news/${draft.saver.item?.id}` &&
      draft.saver.hasUnsaved,
  )
  if (blocker.state !== 'blocked') return null
  const saveAndLeave = async () => {
    try {
      await draft.saver.flush()
      blocker.proceed()
    } catch {
      blocker.reset()
    }
  }
  return (
    <Modal
      open
      title="刚写的内容还没有保存"
      okText="保存后离开"
      cancelText="留在这里"
      onOk={saveAndLeave}
      onCancel={() => blocker.reset()}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <button type="button" className="leave-guard__discard" onClick={() => blocker.proceed()}>
            不保存，直接离开
          </button>
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      {draft.state.kind === 'failed' ? `原因：${draft.state.reason}` : '离开前保存一下，就不会丢。'}
    </Modal>
  )
}
