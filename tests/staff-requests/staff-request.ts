import type { ErrorCode } from '../../core/contract/error-codes'
import type { Officer } from '../../server/officer'
import type { Database } from '../../server/store/database'

/** A street with one neighbourhood, and another street that has nothing to do with it. */
export type StaffWorld = {
  db: Database
  street: string
  streetName: string
  below: string
  elsewhere: string
  /** Who makes what the requests are about. */
  admin: Officer
}

/**
 * What a request is about.
 * `unit`: something of the street, so an officer from elsewhere is refused.
 * `list`: a list in which an officer from elsewhere finds nothing of the street.
 * `nobody`: nothing that belongs to a unit, such as one's own account.
 */
export type Reach = 'unit' | 'list' | 'nobody'

/** One request of a route, fit to succeed for an officer of the street who may do it; made anew for every try. */
export type StaffRequest = {
  reach: Reach
  /** For what cannot succeed here: the refusal of somebody who is let in. */
  answers?: ErrorCode
  make: (world: StaffWorld) => Promise<Asked> | Asked
}

export type Asked = {
  /** The values of `:id` and the like; the query, too. */
  params?: Record<string, string>
  query?: Record<string, string>
  body?: object | Buffer
  headers?: Record<string, string>
}

/** By method and path, as in `PUT /staff/news/:id`. */
export type StaffRequests = Record<string, StaffRequest>
