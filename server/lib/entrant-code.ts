import { randomBytes } from 'node:crypto'

/** Names an entrant of a draw in public: at random, so that it tells neither who it is nor when they came. */
export const newEntrantCode = () => randomBytes(9).toString('base64url')
