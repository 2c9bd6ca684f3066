import type { ColumnType } from 'kysely'

/** jsonb: read as a value, written as its JSON text (a bare array would become a PostgreSQL array). */
export type Json<T> = ColumnType<T, string, string>
export type Defaulted<T> = ColumnType<T, T | undefined, T>

export type PublicationStatus = 'draft' | 'published' | 'archived'
