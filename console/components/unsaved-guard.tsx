import { Modal } from 'antd'
import { useBeforeUnload, useBlocker } from 'react-router-dom'

/** Asks before what was written is left behind; `hasUnsaved` is asked at that moment, not at the last rendering. */
export const UnsavedGuard = ({ hasUnsaved }: { hasUnsaved: () => boolean }) => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  )
  useBeforeUnload((event) => {
    if (hasUnsaved()) event.preventDefault()
  })
  if (blocker.state !== 'blocked') return null
  return (
    <Modal
      open
      title="刚填的内容还没有保存"
      okText="留在这里"
      cancelText="不保存，直接离开"
      onOk={() => blocker.reset()}
      onCancel={() => blocker.proceed()}
      closable={false}
      mask={{ closable: false }}
    >
      离开后，这次填的就没有了。
    </Modal>
  )
}
