import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { usePageFrame } from '@/lib/view-frame'
import { useViewClass } from '@/lib/view-settings'
import { PrivacySheet } from './privacy-sheet'
import './page-shell.scss'

/** What every page stands in: it carries the view that the resident has chosen. `className` for the page's own styles. */
export function PageShell({ children, className = '' }: PropsWithChildren<{ className?: string }>) {
  const view = useViewClass()
  usePageFrame()
  return (
    <View className={`page-shell ${view} ${className}`}>
      {children}
      <PrivacySheet />
    </View>
  )
}
