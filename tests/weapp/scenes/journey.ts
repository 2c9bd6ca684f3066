import { addJourneyEvents, addJourneyNews, importFile, SPEECH_CONTEST } from '../../journey-scene'
import type { Scene } from '../serve'

/** More than five pages of the list. */
const NOTICES = 80
/** Of the 居委会; nobody has it. */
const PHONE = '021-5550 0199'

/** What a resident walks through: a sample article above many notices, and events to sign up for. */
export const scene: Scene = async ({ db }) => {
  await addJourneyNews(db, NOTICES)
  await db.updateTable('unit').set({ phone: PHONE }).where('name', '=', '青禾居民区').execute()
  await addJourneyEvents(db)
  await importFile(db, SPEECH_CONTEST)
  return {}
}
