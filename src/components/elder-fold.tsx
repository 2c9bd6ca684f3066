import { type ReactNode, useState } from 'react'
import { useElderView } from '@/lib/view-settings'
import { MenuRow } from './menu-row'

/** Rows that are rarely looked for: in elder view they wait behind 更多. */
export function ElderFold({ children }: { children: ReactNode }) {
  const isElder = useElderView()
  const [isOpen, setIsOpen] = useState(false)
  if (!isElder || isOpen) return <>{children}</>
  return <MenuRow icon="plus" label="更多" onTap={() => setIsOpen(true)} />
}
