import { type Kysely, sql } from 'kysely'

/** An event's page looks for the articles that tell of it. */
export const up = async (db: Kysely<unknown>) => {
  await sql`create index news_item_event on news_item (related_event_id, published_at desc)
    where related_event_id is not null`.execute(db)
}
