import type { OfficerRole } from '../../core/contract/officer-words'

export type DemoOfficer = { loginName: string; name: string; role: OfficerRole }

/** Named by what they do: nobody's name. */
export const demoOfficers: DemoOfficer[] = [
  { loginName: 'editor', name: '演示编辑', role: 'editor' },
  { loginName: 'organiser', name: '演示组织者', role: 'organiser' },
  { loginName: 'admin', name: '演示管理员', role: 'admin' },
]
