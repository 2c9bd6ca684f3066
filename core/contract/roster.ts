import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import { CALL_REASONS, REGISTRATION_STATES } from './event-words'
import { Answers, Attendee } from './registration'
import { RELATIONS } from './resident-words'

/** A registration as an officer sees it. `phone` is masked; the whole number is a read of its own, in the audit log. */
export const RosterEntry = Type.Object({
  id: Id,
  sessionId: Id,
  state: OneOf(REGISTRATION_STATES),
  name: Type.String(),
  phone: Nullable(Type.String()),
  attendees: Type.Array(
    Type.Composite([
      Attendee,
      Type.Object({ birthYear: Nullable(Type.Integer()), relation: Nullable(OneOf(RELATIONS)) }),
    ]),
  ),
  answers: Answers,
  waitlistPlace: Nullable(Type.Integer()),
  offerExpiresAt: Nullable(Timestamp),
  spokenCode: Nullable(Type.String()),
  note: Type.String(),
  /** The officer who signed them up, for somebody who phoned. */
  proxyOfficerName: Nullable(Type.String()),
  /** Whether a WeChat message can still reach them. */
  isReachable: Type.Boolean(),
  /** Why they are on the call list; null when they are not. */
  callFor: Nullable(OneOf(CALL_REASONS)),
  isAbsenceExcused: Type.Boolean(),
  createdAt: Timestamp,
})
export type RosterEntry = Static<typeof RosterEntry>

/** Of those who take part or wait, `reachable` of `people` can be told by WeChat. */
export const RosterPage = Type.Composite([
  Page(RosterEntry),
  Type.Object({ people: Type.Integer(), reachable: Type.Integer() }),
])
export type RosterPage = Static<typeof RosterPage>

export const RosterQuery = Type.Composite(
  [
    PageQuery,
    Type.Object({
      session: Type.Optional(Id),
      state: Type.Optional(OneOf(REGISTRATION_STATES)),
      /** Part of a name, the last digits of a phone number, or a spoken code. */
      q: Type.Optional(Type.String({ maxLength: 50 })),
      /** Only the call list: see core/rules/call-list. */
      toCall: Type.Optional(Type.Boolean()),
    }),
  ],
  { additionalProperties: false },
)
export type RosterQuery = Static<typeof RosterQuery>

const phoneNumber = Type.String({ pattern: '^1\\d{10}$' })

/** Whom the officer has on the phone: by the whole number, or by the spoken code of a ticket of this event. */
export const ResidentSearch = Type.Union([
  Type.Object({ phone: phoneNumber }, { additionalProperties: false }),
  Type.Object({ spokenCode: Type.String({ pattern: '^\\d{4,9}$' }) }, { additionalProperties: false }),
])
export type ResidentSearch = Static<typeof ResidentSearch>

/** Residents with an account, each as far as the officer needs to tell them apart; `phone` is masked. */
export const ResidentMatchList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      phone: Nullable(Type.String()),
      unitName: Nullable(Type.String()),
    }),
  ),
  nextCursor: Type.Null(),
})
export type ResidentMatchList = Static<typeof ResidentMatchList>

/**
 * Somebody who phoned: a resident by id, or by name and number where they have no WeChat. Takes held seats first.
 * `residentConsent`: the resident with an account agreed on the phone; without it they are not signed up.
 */
export const ProxySignUpRequest = Type.Object(
  {
    sessionId: Id,
    residentId: Type.Optional(Id),
    people: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' }),
          birthYear: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100 })),
          answers: Type.Optional(Answers),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
    phone: Type.Optional(phoneNumber),
    residentConsent: Type.Optional(Type.Boolean()),
    answers: Type.Optional(Answers),
    guardianConsent: Type.Optional(Type.Boolean()),
    note: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ProxySignUpRequest = Static<typeof ProxySignUpRequest>

const reason = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })

/** Told to the resident whose registration an officer takes out. */
export const ReasonRequest = Type.Object({ reason }, { additionalProperties: false })
export type ReasonRequest = Static<typeof ReasonRequest>

/** For a call; null when the resident gave none. */
export const WholePhone = Type.Object({ phone: Nullable(Type.String()) })
export type WholePhone = Static<typeof WholePhone>

/** Out of turn, so the reason is kept in the audit log. */
export const PromoteRequest = Type.Object({ reason }, { additionalProperties: false })
export type PromoteRequest = Static<typeof PromoteRequest>

export const DecisionRequest = Type.Object(
  { decision: OneOf(['approve', 'reject'] as const), reason: Type.Optional(reason) },
  { additionalProperties: false },
)
export type DecisionRequest = Static<typeof DecisionRequest>

export const MoveRequest = Type.Object({ sessionId: Id }, { additionalProperties: false })
export type MoveRequest = Static<typeof MoveRequest>

export const RosterPatch = Type.Object(
  {
    note: Type.Optional(Type.String({ maxLength: 500 })),
    isAbsenceExcused: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type RosterPatch = Static<typeof RosterPatch>
