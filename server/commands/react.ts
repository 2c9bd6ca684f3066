import { sql } from 'kysely'
import type { ReactionTarget } from '../../core/contract/reaction'
import { AppError } from '../errors'
import type { Database } from '../store/database'
import type { ReactionKind } from '../store/tables'

export type ReactionWish = { residentId: string; isActive: boolean }

export type ReactionKey = { target: ReactionTarget; targetId: string; kind: ReactionKind }

/** Of several wishes of one resident the last stands. Sorted, so that two processes lock rows in one order. */
const settled = (wishes: ReactionWish[]) => {
  const last = new Map(wishes.map((wish) => [wish.residentId, wish.isActive]))
  return [...last].sort(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * Sets likes or bookmarks of one target for all who wait, in one statement: the count moves by what really
 * changed, so a repeated wish changes nothing. Answers the count. A resident who has been deleted is passed over;
 * those who have not are held against it first, since deletion too locks residents before counts.
 */
export const reactAll = async (
  db: Database,
  { target, targetId, kind }: ReactionKey,
  wishes: ReactionWish[],
  now: Date,
): Promise<number> => {
  const last = settled(wishes)
  const residentIds = last.map(([residentId]) => residentId)
  const actives = last.map(([, isActive]) => isActive)
  const column = sql.ref(kind === 'like' ? 'like_count' : 'bookmark_count')
  const isPublic =
    target === 'news'
      ? sql`select 1 from news_item where id = ${targetId} and status = 'published' and published_at <= ${now}`
      : sql`select 1 from event where id = ${targetId} and status = 'published'`
  const { rows } = await sql<{ count: number }>`
    with wish as (
      select w.resident_id, w.is_active
      from unnest(${residentIds}::text[], ${actives}::boolean[]) as w (resident_id, is_active)
      join resident on resident.id = w.resident_id
      where exists (${isPublic})
      order by w.resident_id
      for key share of resident
    ), added as (
      insert into reaction (resident_id, target, target_id, kind, is_active, changed_at)
      select resident_id, ${target}, ${targetId}, ${kind}, true, ${now}::timestamptz from wish where is_active
      on conflict (resident_id, target, target_id, kind)
        do update set is_active = true, changed_at = excluded.changed_at where not reaction.is_active
      returning 1
    ), removed as (
      update reaction set is_active = false, changed_at = ${now}::timestamptz from wish
      where not wish.is_active and reaction.is_active and reaction.resident_id = wish.resident_id
        and reaction.target = ${target} and reaction.target_id = ${targetId} and reaction.kind = ${kind}
      returning 1
    )
    update reaction_count
    set ${column} = ${column} + (select count(*)::int from added) - (select count(*)::int from removed)
    where target = ${target} and target_id = ${targetId} and exists (${isPublic})
    returning ${column} as count`.execute(db)
  const count = rows[0]?.count
  if (count === undefined) throw new AppError('NOT_FOUND')
  return count
}
