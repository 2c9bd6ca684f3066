type Ask = (method: 'GET' | 'POST', path: string, body?: object) => Promise<{ data: unknown }>

/** The administrator's way to a running Directus. */
export const administrator =
  (url: string, token: string): Ask =>
  async (method, path, body) => {
    const reply = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${text}`)
    return text === '' ? { data: null } : (JSON.parse(text) as { data: unknown })
  }

const key = { field: 'id', type: 'string', schema: { is_primary_key: true, max_length: 22 } }
const counted = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } }
const text = (field: string) => ({ field, type: 'text', schema: {} })
const whole = (field: string) => ({ field, type: 'integer', schema: { default_value: 0 } })
const time = (field: string) => ({ field, type: 'timestamp', schema: {} })
const link = (field: string) => ({ field, type: 'string', schema: { max_length: 22 } })
const resident = { field: 'resident', type: 'uuid', schema: {} }

const COLLECTIONS = {
  unit: [key, text('name')],
  article: [
    key,
    link('unit'),
    ...['title', 'summary', 'category'].map(text),
    { field: 'body', type: 'json', schema: {} },
    time('published_at'),
    ...['like_count', 'bookmark_count'].map(whole),
  ],
  event: [key, text('title'), whole('capacity'), time('opens_at'), time('closes_at')],
  article_like: [counted, link('article'), resident],
  registration: [counted, link('event'), resident, { field: 'state', type: 'string', schema: {} }],
}

const RELATIONS = [
  ['article', 'unit', 'unit'],
  ['article_like', 'article', 'article'],
  ['article_like', 'resident', 'directus_users'],
  ['registration', 'event', 'event'],
  ['registration', 'resident', 'directus_users'],
]

/**
 * What residents may do beyond what everybody may. That the row is their own would be a rule here; without a licence
 * Directus takes none (RESOURCE_RESTRICTED), so that its endpoint alone sees to it.
 */
const OF_RESIDENTS = [
  { collection: 'event', action: 'read' },
  { collection: 'article_like', action: 'read' },
  { collection: 'article_like', action: 'create' },
  { collection: 'registration', action: 'read' },
  { collection: 'registration', action: 'create' },
]

const OF_EVERYBODY = ['article', 'unit'].map((collection) => ({ collection, action: 'read' }))

const idOf = ({ data }: { data: unknown }) => (data as { id: string }).id

/** Collections, relations and permissions, as somebody would click them together. Answers the residents' role. */
export const setUpProject = async (ask: Ask): Promise<string> => {
  for (const [collection, fields] of Object.entries(COLLECTIONS))
    // Without a line in Directus's own activity log for each like: its default would write three rows for one.
    await ask('POST', '/collections', {
      collection,
      fields: fields.map((field) => ({ ...field, meta: {} })),
      schema: {},
      meta: { accountability: null },
    })
  for (const [collection, field, related] of RELATIONS)
    await ask('POST', '/relations', { collection, field, related_collection: related, schema: {} })

  const publicAccess = await ask('GET', '/policies?filter[name][_eq]=$t:public_label&fields=id')
  const [publicPolicy] = publicAccess.data as { id: string }[]
  const policy = idOf(await ask('POST', '/policies', { name: 'Residents', app_access: false }))
  const role = idOf(await ask('POST', '/roles', { name: 'Resident' }))
  await ask('POST', '/access', { role, policy })
  const grant = (policyId: string | undefined, permission: object) =>
    ask('POST', '/permissions', { policy: policyId, fields: ['*'], permissions: {}, ...permission })
  for (const permission of OF_EVERYBODY) await grant(publicPolicy?.id, permission)
  for (const permission of [...OF_EVERYBODY, ...OF_RESIDENTS]) await grant(policy, permission)
  return role
}
