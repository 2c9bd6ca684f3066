/** What the keyboard offers for a name. */
export const nicknameKind = 'text' as 'text' | 'nickname'
