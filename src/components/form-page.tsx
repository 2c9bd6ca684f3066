import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { PageShell } from './page-shell'
import './form-page.scss'

/** A page of questions and choices, one below the other. */
export function FormPage({ children }: PropsWithChildren) {
  return (
    <PageShell>
      <View className="form-page">{children}</View>
    </PageShell>
  )
}
