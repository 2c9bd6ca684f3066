import { type Static, Type } from '@sinclair/typebox'
import { Nullable } from './common'

/** `src`, an MP3's path below the server's address, is null while the audio is being made: ask again in some seconds. */
export const NewsAudio = Type.Object({ src: Nullable(Type.String()) })
export type NewsAudio = Static<typeof NewsAudio>
