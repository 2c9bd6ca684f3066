/**
 * Every error code a client can meet: its HTTP status and the sentence a resident reads.
 * The comment says when it is sent. Codes are stable; sentences may change.
 */
export const ERRORS = {
  /** The request does not fit the schema; `details` names the fields. */
  MALFORMED: { status: 400, message: '提交的内容格式不对，请检查后再试。' },
  /** A cursor that we did not make, or of another list. */
  CURSOR_INVALID: { status: 400, message: '列表已更新，请下拉刷新。' },
  /** No token, or one that has expired or been signed out. */
  SESSION_REQUIRED: { status: 401, message: '请先登录。' },
  /** WeChat refused the login code: used, older than five minutes, or wrong. */
  LOGIN_CODE_INVALID: { status: 401, message: '登录已失效，请重新登录。' },
  /** WeChat marks this account as a risk. */
  LOGIN_REFUSED: { status: 403, message: '微信暂时不允许这个账号登录，请稍后再试。' },
  /** The session may not do this. */
  FORBIDDEN: { status: 403, message: '没有权限进行这项操作。' },
  /** This way of signing in is not offered here (demo outside demo mode, for example). */
  PROVIDER_UNAVAILABLE: { status: 403, message: '这里不提供这种登录方式。' },
  /** Officer sign-in: unknown name, wrong password or a disabled account; which of them is not told. */
  SIGN_IN_FAILED: { status: 401, message: '登录名或密码不对，请检查后再试。' },
  /** Officer sign-in: the password is right, the authenticator's code is still needed. */
  TOTP_REQUIRED: { status: 401, message: '请输入验证器上显示的 6 位数字。' },
  /** The authenticator's code is wrong, too old or used before. */
  TOTP_INVALID: { status: 401, message: '验证码不对或已用过，请输入验证器上最新的 6 位数字。' },
  /** Too many failed officer sign-ins for this account or address; `details.retryAfterSeconds`. */
  SIGN_IN_THROTTLED: { status: 429, message: '尝试次数太多，请过 15 分钟再登录，或请管理员重置密码。' },
  /** A second authenticator: the first has to be removed, with the password, before. */
  TOTP_ENROLLED: { status: 409, message: '已经绑定了验证器，要换新的请先解除绑定。' },
  /** A first password: nothing else is answered until the officer has chosen their own. */
  PASSWORD_CHANGE_REQUIRED: { status: 403, message: '请先设置自己的新密码。' },
  /** Admins of this street sign in with an authenticator: nothing else is answered until one is enrolled. */
  TOTP_ENROLMENT_REQUIRED: { status: 403, message: '管理员需要先绑定动态验证码。' },
  /** The current password does not match. */
  PASSWORD_WRONG: { status: 403, message: '原密码不对，请再试一次。' },
  /** The new password is too weak; `details.reason`. */
  PASSWORD_WEAK: { status: 422, message: '新密码不符合要求，请换一个。' },
  /** The login name, or a unit's or venue's name, is taken. */
  NAME_TAKEN: { status: 409, message: '这个名字已经有了，请换一个。' },
  /** A unit cannot stand there, or be closed or opened now; `details.reason`. */
  UNIT_REFUSED: { status: 409, message: '现在不能这样调整组织。' },
  /** Events take or took place there. */
  VENUE_IN_USE: { status: 409, message: '有活动用到这个场地，不能删除；可以改名或改地址。' },
  /** Nobody takes away their own rights by mistake: another admin has to do it. */
  OWN_ACCOUNT: { status: 409, message: '不能停用自己，也不能改自己的角色和范围，请让别的管理员来改。' },
  /** The thing belongs to a unit outside the officer's own and those below it. */
  OUT_OF_SCOPE: { status: 403, message: '这不在您负责的范围内。' },
  /** A write of the console that does not come from the console's own pages. */
  CROSS_SITE: { status: 403, message: '请从管理后台的页面里操作。' },
  /** No such thing, or no longer public. */
  NOT_FOUND: { status: 404, message: '内容不存在或已下架。' },
  /** The body is larger than the route takes. */
  TOO_LARGE: { status: 413, message: '内容太大了，请精简后再试。' },
  /** A content type the route does not take. */
  TYPE_UNSUPPORTED: { status: 415, message: '不支持这种文件或内容。' },
  /** Well-formed, but no usable content; `details.reason` says why. */
  UNUSABLE: { status: 422, message: '内容无法使用，请检查后再试。' },
  /** Too many requests. */
  RATE_LIMITED: { status: 429, message: '操作太频繁了，请稍等一会儿再试。' },
  /** A fault of ours. */
  INTERNAL: { status: 500, message: '服务出了点问题，请稍后再试。' },
  /** The database or WeChat is not reachable for the moment. */
  UNAVAILABLE: { status: 503, message: '服务暂时繁忙，请稍后再试。' },
  /** The database takes no writes for the moment: it is being moved or looked after. Reading works. */
  READ_ONLY: { status: 503, message: '系统正在维护，现在只能浏览，请过一会儿再试。' },

  /** Sign-up before the window opens; `details.opensAt`. */
  NOT_OPEN_YET: { status: 409, message: '报名还没有开始。' },
  /** Sign-up after the window has closed. */
  REGISTRATION_CLOSED: { status: 409, message: '报名已经截止。' },
  /** No seats left and no waitlist, or the waitlist is full. */
  EVENT_FULL: { status: 409, message: '名额已满，暂时不能报名。' },
  /** Somebody of the party is in this session already; `details.registrationId` when it is one's own. */
  ALREADY_REGISTERED: { status: 409, message: '已经报过名了，不用重复报名。' },
  /** The event is for residents of other units, or of another age. */
  NOT_ELIGIBLE: { status: 409, message: '这个活动有参加范围，暂时不能报名。' },
  /** Somebody under 14 without a guardian's consent. */
  GUARDIAN_REQUIRED: { status: 409, message: '14 岁以下需要监护人同意并陪同。' },
  /** More people than one registration may hold. */
  PARTY_TOO_LARGE: { status: 409, message: '一次报名的人数超过了上限。' },
  /** A required question has no answer, or one that does not fit; `details.questionIds`. */
  ANSWERS_MISSING: { status: 409, message: '还有必填的问题没有回答。' },
  /** The event was cancelled by its organiser. */
  EVENT_CANCELLED: { status: 409, message: '活动已取消。' },
  /** The event takes no sign-ups: anyone may come. */
  NO_REGISTRATION: { status: 409, message: '这个活动不用报名，直接参加就好。' },
  /** The session named is not of this event, or none was named where there are several. */
  SESSION_INVALID: { status: 409, message: '请选择一个场次。' },
  /** After the deadline for cancelling; `details.deadline`. */
  CANCEL_TOO_LATE: { status: 409, message: '已过取消时间，如不能参加请联系居委会。' },
  /** The registration is in a state that does not allow the action; `details.state`. */
  STATE_CONFLICT: { status: 409, message: '报名状态已变化，请刷新后再试。' },
  /** An excuse for somebody who was not marked absent; `details.state`. */
  NOT_ABSENT: { status: 409, message: '没有记缺席，不用算请假。说来不了的，请帮忙取消报名，让出名额。' },
  /** An officer signs up somebody who has an account, without having asked them. */
  CONSENT_REQUIRED: { status: 409, message: '请先问过本人，同意后再帮忙报名。' },
  /** The same Idempotency-Key came with another request. */
  KEY_REUSED: { status: 409, message: '请求重复，请返回后重新提交。' },
  /** The offered seat was not accepted in time and went to the next. */
  OFFER_LAPSED: { status: 409, message: '确认时间已过，名额已让给下一位。' },
  /** Not that of this event's poster, or of an old one. */
  CHECK_IN_CODE_INVALID: { status: 409, message: '签到码不对，请扫现场海报上的签到码。' },
  /** Self check-in of somebody who has no seat in this session. */
  NOT_REGISTERED: { status: 409, message: '您没有报上这一场，请找现场工作人员帮忙。' },
  /** Self check-in is possible from an hour before the start until the end; `details.opensAt`, `details.closesAt`. */
  CHECK_IN_NOT_OPEN: { status: 409, message: '现在还不能签到，请在活动开始前后来签到。' },
  /** A ticket that was altered, or whose registration is cancelled. */
  TICKET_INVALID: { status: 409, message: '入场码无效，报名可能已取消。' },
  /** More people than there are free seats; `details.freeSeats`. */
  SEATS_MISSING: { status: 409, message: '剩余名额不够。' },
  /** The draw was held already. */
  DRAW_DONE: { status: 409, message: '已经摇过号了。' },
  /** The draw is held after the window has closed; `details.drawAt`. */
  DRAW_NOT_DUE: { status: 409, message: '还没到摇号时间。' },
  /** Somebody else saved it meanwhile; for news `details` as EditConflict, for events `details.revision`. */
  EDIT_CONFLICT: { status: 409, message: '这里刚刚被别人修改过，您的内容还在，请比对后再保存。' },
  /** The state of the news item does not allow the action; `details.state`. */
  NEWS_STATE_CONFLICT: { status: 409, message: '文章的状态已变化，请刷新后再试。' },
  /** Publishing without title or body; `details.missing`. */
  NEWS_INCOMPLETE: { status: 409, message: '文章还没有写完，请补上标题和正文。' },
  /** Scheduled for an hour that has passed, or dated back to one that has not. */
  NEWS_DATE_INVALID: { status: 409, message: '发布时间不对，请重新选择。' },
  /** A preview's link is good for an hour. */
  PREVIEW_EXPIRED: { status: 403, message: '预览已过期，请在后台重新打开。' },
  /** An event's settings do not go together; `details.problems` names fields and why (core/rules/event-settings). */
  EVENT_SETTINGS_INVALID: { status: 422, message: '活动设置有几处需要修改。' },
  /** A session that people have signed up for cannot be taken out. */
  SESSION_IN_USE: { status: 409, message: '这一场已有人报名，不能删除。可以调整场次，或取消活动。' },
  /** A published event is cancelled, not put away. */
  EVENT_PUBLISHED: { status: 409, message: '活动已经发布，请用“取消活动”，这样报名的人会收到通知。' },
  /** What cannot change once an event is published and people may have signed up: its admission. */
  ADMISSION_FIXED: { status: 409, message: '活动发布后不能再改报名方式。' },
  /** A recap is written once the event has taken place. */
  EVENT_NOT_OVER: { status: 409, message: '活动还没有结束，结束后再写回顾。' },
  /** A resident may hold a limited number of relatives. */
  RELATIVES_LIMIT: { status: 409, message: '家人数量已达上限。' },
  /** A resident may follow a limited number of units; `details.limit`. */
  FOLLOWS_LIMIT: { status: 409, message: '关注的居民区已经满了，请先取消一个再关注。' },
} as const satisfies Record<string, { status: number; message: string }>

export type ErrorCode = keyof typeof ERRORS

export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[]
