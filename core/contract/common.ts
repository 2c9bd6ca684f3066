import { type Static, type TSchema, Type } from '@sinclair/typebox'

/** At most 22 URL-safe characters; those we make are 20, ordered by time of creation. */
export const Id = Type.String({ minLength: 1, maxLength: 22, pattern: '^[A-Za-z0-9_-]+$' })

/** ISO 8601 with offset. Replies are in UTC (`…Z`); people read Asia/Shanghai. */
export const Timestamp = Type.String({ format: 'date-time' })

export const IdParams = Type.Object({ id: Id }, { additionalProperties: false })
export type IdParams = Static<typeof IdParams>

/** Keyset paging: `cursor` is opaque, taken from the page before. */
export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
})

export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) })

/** One page of anything that is listed. */
export type PageOf<T> = { items: T[]; nextCursor: string | null }

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** Strings of a list as a schema of its members. */
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }))
