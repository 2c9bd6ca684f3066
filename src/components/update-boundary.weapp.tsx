import type { PropsWithChildren } from 'react'
import { CustomWrapper } from '@tarojs/components'

/** A native component of its own, so that setData carries only what changes inside. */
export function UpdateBoundary({ children }: PropsWithChildren) {
  return <CustomWrapper>{children}</CustomWrapper>
}
