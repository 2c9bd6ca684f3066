import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import './page-shell.scss'

/** What every page stands in. `className` for the page's own styles. */
export function PageShell({ children, className = '' }: PropsWithChildren<{ className?: string }>) {
  return <View className={`page-shell ${className}`}>{children}</View>
}
