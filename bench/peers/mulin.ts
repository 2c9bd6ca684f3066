import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { openDatabase } from '../../server/store/database'
import { addEvent } from '../../tests/scene'
import { freePort } from '../lib/free-port'
import { SERVER_ARGUMENTS } from '../lib/server-flags'
import { addResidents, tokenOf } from '../signup/residents'
import { RESIDENTS, withClient } from './content'
import type { Contestant, Place } from './contestant'
import { startServer } from './server-process'

const SIGN_UP = JSON.stringify({ attendees: [{ self: true }] })

/** As `npm start` runs it on PostgreSQL with its jobs; the articles are there already. */
export const startMulin = async ({ databaseUrl, node, folder }: Place): Promise<Contestant> => {
  const database = await openDatabase({ databaseUrl, dataDir: '' })
  const { db } = database
  await addResidents(db, 0, RESIDENTS)
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'subdistrict')
    .executeTakeFirstOrThrow()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = await startServer(
    {
      node,
      args: [...SERVER_ARGUMENTS, path.join('server', 'main.ts')],
      folder,
      env: {
        // Production refuses to run without rate limits, and all this load comes from one address.
        NODE_ENV: 'development',
        DEMO: 'off',
        RATE_LIMIT: 'off',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      },
    },
    `${url}/readyz`,
  )
  return {
    name: 'Mulin',
    url,
    firstPage: '/api/v1/news?limit=20',
    article: (id) => `/api/v1/news/${id}`,
    like: (article) => ({ method: 'PUT', path: `/api/v1/news/${article}/like` }),
    signUps: [
      {
        how: 'as it is',
        ask: (event) => ({ method: 'POST', path: `/api/v1/events/${event}/registrations`, body: SIGN_UP }),
      },
    ],
    tokenOf,
    addEvent: async (capacity) => (await addEvent(db, unit.id, { capacity, hasWaitlist: false })).id,
    seatsGiven: (event) =>
      withClient(databaseUrl, async (client) => {
        const { rows } = await client.query<{ seats: number }>(
          `select coalesce(sum(party_size), 0)::int as seats from registration
           where event_id = $1 and state = 'confirmed'`,
          [event],
        )
        return rows[0]?.seats ?? NaN
      }),
    memory: server.memory,
    stop: async () => {
      await database.close()
      await server.stop()
    },
  }
}
