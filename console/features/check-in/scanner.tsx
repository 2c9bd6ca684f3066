import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { scannerOfBrowser } from './scan-frame'

const EVERY_MS = 250
/** The same ticket held still is one scan. */
const SAME_MS = 3_000

/** The camera, and each ticket it sees told once. */
export const Scanner = ({ onScan, onClose }: { onScan: (code: string) => void; onClose: () => void }) => {
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onScan)
  useEffect(() => {
    tell.current = onScan
  })
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const screen = video.current
    let stream: MediaStream | null = null
    let timer = 0
    let isOver = false
    let last = { code: '', at: 0 }
    const begin = async () => {
      const scan = await scannerOfBrowser()
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isOver || !screen) return stream.getTracks().forEach((track) => track.stop())
      screen.srcObject = stream
      await screen.play()
      const look = async () => {
        const code = await scan(screen).catch(() => null)
        const isSame = code === last.code && Date.now() - last.at < SAME_MS
        if (code !== null) {
          last = { code, at: Date.now() }
          if (!isSame && !isOver) tell.current(code)
        }
        if (!isOver) timer = window.setTimeout(() => void look(), EVERY_MS)
      }
      await look()
    }
    begin().catch(() => setRefused(true))
    return () => {
      isOver = true
      window.clearTimeout(timer)
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [])
  return (
    <div className="scanner">
      {isRefused ? (
        <Alert type="warning" showIcon title="用不了摄像头，请允许使用，或者输短码、搜姓名。" />
      ) : (
        <video ref={video} className="scanner__picture" muted playsInline aria-label="摄像头画面" />
      )}
      <Button block size="large" onClick={onClose}>
        停止扫码
      </Button>
    </div>
  )
}
