import type { ErrorCode } from '../../core/contract/error-codes'
import type { EntryCodes } from '../../server/lib/entry-codes'
import type { Database } from '../../server/store/database'
import type { resident } from '../scene'

export type Person = Awaited<ReturnType<typeof resident>>

/** Two residents who have nothing to do with each other: the request is about what is the owner's. */
export type ResidentWorld = {
  db: Database
  codes: EntryCodes
  street: string
  owner: Person
  stranger: Person
}

export type Asked = {
  /** The values of `:id` and the like. */
  params?: Record<string, string>
  body?: object
  headers?: Record<string, string>
}

/**
 * One request of a route, fit to succeed for the owner; the stranger sends the same. With `refused` it names what is
 * the owner's and the stranger gets this code; without, it is about the one who asks, and the stranger is let in but
 * meets nothing of the owner.
 */
export type ResidentRequest = {
  about: string
  refused?: ErrorCode
  make: (world: ResidentWorld) => Promise<Asked> | Asked
}

/** By method and path, as in `DELETE /registrations/:id`; a route that takes ids in several places has several. */
export type ResidentRequests = Record<string, ResidentRequest[]>
