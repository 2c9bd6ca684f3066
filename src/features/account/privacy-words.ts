import { RETENTION } from '../../../core/rules/retention'

/** The privacy guide, in plain words. Whatever is kept anew belongs in here first. */
export const KEPT = [
  {
    what: '看资讯、看活动',
    why: '不用登录，我们不记录您看了什么。看过的内容只存在您自己的手机里，没有网络时也能看。',
  },
  { what: '微信给的编号', why: '登录用。同一个人下次再来，还是同一个账号。它不是您的微信号。' },
  {
    what: '称呼、头像、居民区',
    why: '您自己填的，用来称呼您，先看到自己居民区的内容。只有您和办活动的居委会看得到。',
  },
  {
    what: '手机号、出生年份',
    why: '您愿意才填。活动有变动时联系您，或者活动限年龄时用。加密保存，名单上只显示一部分。',
  },
  {
    what: '家人的称呼、出生年份、关系',
    why: '替家人报名时才需要。加密保存。14 岁以下的孩子请由监护人填写。',
  },
  { what: '报名、签到', why: '办活动用。谁看过报名名单，我们都有记录。' },
  { what: '点赞、收藏', why: '您的点赞只计入总数，不公开是谁点的。收藏只有您自己看得到。' },
] as const

export const KEPT_FOR = [
  '您的资料、家人、报名和收藏：一直保存到您删除或注销账号。',
  ...Object.values(RETENTION).map(({ what }) => what),
]

export const RIGHTS = [
  '改：在“我的资料”里随时修改。',
  '取：在“设置”里取一份我们保存的全部资料。',
  '删：在“设置”里注销账号，资料马上删除。',
  '不同意：不给手机号、不给头像、不收通知，都不影响看资讯。',
] as const
