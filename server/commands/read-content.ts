import { freeTexts } from '../../core/rules/free-text'
import type { Sealer } from '../lib/sealing'
import { type Content, findAnswers } from '../store/content-checks'
import type { Database, Tx } from '../store/database'
import { openRelative } from '../store/relatives'

const nicknameOf = async (db: Database | Tx, residentId: string) => {
  const row = await db
    .selectFrom('resident')
    .select('nickname')
    .where('id', '=', residentId)
    .executeTakeFirst()
  return row ? [row.nickname] : []
}

const relativeOf = async (db: Database | Tx, sealer: Sealer, { residentId, targetId }: Content) => {
  const row = await db
    .selectFrom('relative')
    .select(['id', 'sealed'])
    .where('id', '=', targetId)
    .where('residentId', '=', residentId)
    .executeTakeFirst()
  return row ? [openRelative(sealer, row).name] : []
}

const answersOf = async (db: Database | Tx, registrationId: string) => {
  const found = await findAnswers(db, registrationId)
  if (!found) return []
  const all = [found.answers, ...found.attendees.map(({ answers }) => answers)]
  return all.flatMap((answers) => freeTexts(found.questions, answers))
}

/** What stands there now, a text each; nothing where it is gone, or is a picture. */
export const readContent = async (db: Database | Tx, sealer: Sealer, content: Content): Promise<string[]> => {
  switch (content.kind) {
    case 'nickname':
      return nicknameOf(db, content.residentId)
    case 'relative':
      return relativeOf(db, sealer, content)
    case 'answers':
      return answersOf(db, content.targetId)
    case 'avatar':
      return []
  }
}
