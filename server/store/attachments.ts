import type { Database } from './database'

export const findAttachment = (db: Database, id: string) =>
  db.selectFrom('attachment').select(['name', 'contentType', 'bytes']).where('id', '=', id).executeTakeFirst()
