import path from 'node:path'
import { newId } from '../../server/lib/ids'
import { freePort } from '../lib/free-port'
import { ARTICLE_COLUMNS, insertArticles, randomSecret, withClient } from './content'
import type { Contestant, Content, Place } from './contestant'
import { VERSIONS } from './install'
import { startServer } from './server-process'
import { jsonWebToken } from './tokens'

const FIRST_PAGE =
  '/api/articles?pagination[limit]=20&pagination[withCount]=false&sort[0]=releasedAt:desc&sort[1]=id:desc' +
  '&fields[0]=title&fields[1]=summary&fields[2]=category&fields[3]=releasedAt&fields[4]=likeCount' +
  '&fields[5]=bookmarkCount&populate[unit][fields][0]=name'

/** Strapi has made the tables; what its panel cannot say of indexes, a team says in a migration. */
const INDEXES = [
  'create index on articles (released_at desc, id desc)',
  'create unique index on likes (key)',
  'create index on registrations (state)',
]

const load = (databaseUrl: string, { units, articles, residents }: Content) =>
  withClient(databaseUrl, async (client) => {
    await client.query(
      `insert into units (document_id, name, created_at, updated_at, published_at)
       select u.id, u.name, now(), now(), now() from jsonb_to_recordset($1) as u (id text, name text)`,
      [JSON.stringify(units)],
    )
    await insertArticles(
      client,
      articles,
      `with added as (
         insert into articles (document_id, title, summary, category, body, released_at, like_count, bookmark_count,
           created_at, updated_at, published_at)
         select "id", "title", "summary", "category", "body", "publishedAt", "likeCount", "bookmarkCount",
           now(), now(), now()
         from jsonb_to_recordset($1) as a (${ARTICLE_COLUMNS}) returning id, document_id)
       insert into articles_unit_lnk (article_id, unit_id)
       select added.id, units.id from added
       join jsonb_to_recordset($1) as a (${ARTICLE_COLUMNS}) on a."id" = added.document_id
       join units on units.document_id = a."unitId"`,
    )
    await client.query(
      `insert into up_users (id, document_id, username, email, provider, confirmed, blocked,
         created_at, updated_at, published_at)
       select n, 'resident-' || n, 'resident-' || n, 'resident-' || n || '@example.com', 'local', true, false,
         now(), now(), now()
       from generate_series(1, $1::int) n`,
      [residents],
    )
    await client.query(
      `insert into up_users_role_lnk (user_id, role_id, user_ord)
       select n, (select id from up_roles where type = 'authenticated'), n from generate_series(1, $1::int) n`,
      [residents],
    )
    for (const index of INDEXES) await client.query(index)
    await client.query('vacuum analyze')
  })

const addEvent = (databaseUrl: string, capacity: number) =>
  withClient(databaseUrl, async (client) => {
    const id = newId()
    await client.query(
      `insert into events (document_id, title, capacity, opens_at, closes_at, created_at, updated_at, published_at)
       values ($1, '重阳糕制作', $2, now(), now() + interval '1 day', now(), now(), now())`,
      [id, capacity],
    )
    return id
  })

const seatsGiven = (databaseUrl: string, event: string) =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ seats: number }>(
      `select count(*)::int as seats from registrations r
       join registrations_event_lnk l on l.registration_id = r.id join events e on e.id = l.event_id
       where e.document_id = $1 and r.state = 'confirmed'`,
      [event],
    )
    return rows[0]?.seats ?? NaN
  })

/** In production mode, without the panel's pages. */
export const startStrapi = async (place: Place, content: Content): Promise<Contestant> => {
  const { databaseUrl, node, folder } = place
  const secret = randomSecret()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = await startServer(
    {
      node,
      args: [path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'), 'start'],
      folder,
      env: {
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        APP_KEYS: `${randomSecret()},${randomSecret()}`,
        ADMIN_JWT_SECRET: randomSecret(),
        JWT_SECRET: secret,
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    },
    `${url}/_health`,
  )
  await load(databaseUrl, content)
  return {
    name: `Strapi ${VERSIONS.strapi}`,
    url,
    firstPage: FIRST_PAGE,
    article: (id) => `/api/articles/${id}?populate[unit][fields][0]=name`,
    like: (article) => ({ method: 'PUT', path: `/api/articles/${article}/like` }),
    signUps: [
      {
        how: 'count, then create',
        ask: (event) => ({ method: 'POST', path: `/api/events/${event}/sign-up` }),
      },
      {
        how: 'the same under a lock',
        ask: (event) => ({ method: 'POST', path: `/api/events/${event}/sign-up-locked` }),
      },
    ],
    tokenOf: (resident) => jsonWebToken(secret, { id: resident + 1 }),
    addEvent: (capacity) => addEvent(databaseUrl, capacity),
    seatsGiven: (event) => seatsGiven(databaseUrl, event),
    memory: server.memory,
    stop: server.stop,
  }
}
