import type { NoticeKind } from '../../core/contract/notice-words'

/** Notices that go by one template. Three at most: WeChat asks a resident for no more at once. */
export const TEMPLATE_GROUPS = {
  result: [
    'registered',
    'entered',
    'pending',
    'waitlisted',
    'approved',
    'rejected',
    'promoted',
    'offered',
    'offerLapsing',
    'offerLapsed',
    'drawn',
    'notDrawn',
  ],
  reminder: ['reminderDay', 'reminderHours'],
  change: ['changed', 'cancelled', 'removed', 'answersRemoved'],
} as const satisfies Record<string, readonly NoticeKind[]>

export type TemplateGroup = keyof typeof TEMPLATE_GROUPS

export const groupOf = (kind: NoticeKind): TemplateGroup => {
  for (const group of Object.keys(TEMPLATE_GROUPS) as TemplateGroup[]) {
    if ((TEMPLATE_GROUPS[group] as readonly NoticeKind[]).includes(kind)) return group
  }
  throw new Error(`No template is meant for ${kind}`)
}
