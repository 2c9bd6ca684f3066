import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { qrDrawing } from './qr-path'
import './qr-code.scss'

const backgroundOf = (text: string) => {
  const { size, path } = qrDrawing(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** Black on white in either scheme, as scanners want it. One view, however many squares it has. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const backgroundImage = useMemo(() => backgroundOf(text), [text])
  return <View className="qr-code" role="img" aria-label={label} style={{ backgroundImage }} />
}
