import type { ComponentType } from 'react'
import type { StaffAction } from '../../core/contract/officer-words'

export type SectionName = 'overview' | 'news' | 'events' | 'checkIn' | 'admin'

/**
 * A screen of the console. With a `nav` label it stands in the side navigation, below its section; others are
 * reached from there. An officer whose role lacks the action does not see it.
 */
export type ScreenEntry = {
  path: string
  section: SectionName
  nav?: string
  action: StaffAction
  load: () => Promise<{ default: ComponentType }>
}
