/** What residents write that others read, or officers. */
export const CONTENT_KINDS = ['nickname', 'avatar', 'relative', 'answers'] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

export const CONTENT_KIND_NAMES: Record<ContentKind, string> = {
  nickname: '称呼',
  avatar: '头像',
  relative: '家人的称呼',
  answers: '报名时的回答',
}

/** Why an officer is to look: WeChat found it risky, was not sure, or could not be asked. */
export const CONTENT_REASONS = ['risky', 'review', 'unchecked'] as const
export type ContentReason = (typeof CONTENT_REASONS)[number]

export const CONTENT_REASON_NAMES: Record<ContentReason, string> = {
  risky: '微信认为不合适',
  review: '微信不能确定',
  unchecked: '没有经过微信检查',
}
