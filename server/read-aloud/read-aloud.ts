import { createHash } from 'node:crypto'
import path from 'node:path'
import { AppError } from '../errors'
import { openAudioShelf } from './audio-shelf'
import { createSpeechService, type ReadAloudLog, type ReadAloudSettings, unavailable } from './speech-service'
import { textPieces } from './text-pieces'

/** Services of this kind take some thousand characters at once; a shorter piece is sooner ready. */
const PIECE = 800
const MOST_BYTES = 500 * 1024 * 1024
/** At the same time, those that wait included: a service of the street's own speaks little faster than it is heard. */
const MOST_AT_ONCE = 4

export type ReadAloud = {
  /** Holds what `audioOf` names. */
  folder: string
  /** The name of the file in which the text is spoken, made if it is not there yet; the same text is spoken once. */
  audioOf(text: string): Promise<string>
}

type Parts = { settings: ReadAloudSettings; dataDir: string; log: ReadAloudLog; now: () => Date }

export const createReadAloud = ({ settings, dataDir, log, now }: Parts): ReadAloud => {
  const folder = path.join(dataDir, 'read-aloud')
  const shelf = openAudioShelf(folder, MOST_BYTES)
  const speak = createSpeechService(settings, log)
  const making = new Map<string, Promise<string>>()

  const make = async (name: string, text: string) => {
    const spoken: Buffer[] = []
    // One after the other; MP3s that follow each other are one MP3.
    for (const piece of textPieces(text, PIECE)) spoken.push(await speak(piece))
    await shelf.put(name, Buffer.concat(spoken)).catch((error: Error) => {
      log.warn({ err: error }, 'audio cannot be kept')
      throw unavailable()
    })
    return `${name}.mp3`
  }

  return {
    folder,
    audioOf: async (text) => {
      const { voice, model } = settings
      const name = createHash('sha256')
        .update(JSON.stringify([voice, model, text]))
        .digest('base64url')
      const found = await shelf.find(name, now())
      if (found !== null) return found
      const underWay = making.get(name)
      if (underWay) return underWay
      if (making.size >= MOST_AT_ONCE)
        throw new AppError('UNAVAILABLE', {}, '正在为别的邻居准备朗读，请过几分钟再试。')
      const made = make(name, text).finally(() => making.delete(name))
      making.set(name, made)
      return made
    },
  }
}
