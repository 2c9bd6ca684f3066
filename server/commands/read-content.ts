import { freeTexts } from '../../core/rules/free-text'
import type { Sealer } from '../lib/sealing'
import { type Content, findAnswers } from '../store/content-checks'
import type { Database, Tx } from '../store/database'
import { findRelative, openRelative } from '../store/relatives'
import { findNickname } from '../store/residents'

const nicknameOf = async (db: Database | Tx, residentId: string) => {
  const nickname = await findNickname(db, residentId)
  return nickname === undefined ? [] : [nickname]
}

const relativeOf = async (db: Database | Tx, sealer: Sealer, { residentId, targetId }: Content) => {
  const row = await findRelative(db, residentId, targetId)
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
