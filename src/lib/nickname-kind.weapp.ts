/** WeChat's keyboard offers the resident's own nickname. */
export const nicknameKind = 'nickname' as 'text' | 'nickname'
