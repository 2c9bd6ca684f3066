const NOT_UNIQUE = 'RECORD_NOT_UNIQUE'

/** Looks whether there is a seat, then takes it: what the guide to custom endpoints leads to. `knex` may be a transaction. */
const takeSeat = async ({ ItemsService }, { knex, schema, accountability }, event) => {
  // A resident may not see who else comes: it is counted without their permissions, and written with them.
  const everybody = new ItemsService('registration', { knex, schema })
  const [{ count }] = await everybody.readByQuery({
    filter: { event: { _eq: event.id }, state: { _eq: 'confirmed' } },
    aggregate: { count: ['*'] },
  })
  if (Number(count['*'] ?? count) >= event.capacity) return 'full'
  try {
    await new ItemsService('registration', { knex, schema, accountability }).createOne({
      event: event.id,
      resident: accountability.user,
      state: 'confirmed',
    })
  } catch (error) {
    if (error.code === NOT_UNIQUE) return 'already registered'
    throw error
  }
  return 'confirmed'
}

/** The like and the counter in one transaction; the pair has a unique index. */
const addLike = async ({ ItemsService }, { knex, schema, accountability }, articleId) => {
  const pair = { article: articleId, resident: accountability.user }
  if (await knex('article_like').where(pair).first('id')) return
  try {
    await knex.transaction(async (trx) => {
      await new ItemsService('article_like', { knex: trx, schema, accountability }).createOne(pair)
      await trx('article').where({ id: articleId }).increment('like_count', 1)
    })
  } catch (error) {
    if (error.code !== NOT_UNIQUE) throw error
  }
}

const forResidents = (answer) => async (request, response, next) => {
  try {
    if (!request.accountability?.user) response.status(401).end()
    else await answer(request, response)
  } catch (error) {
    next(error)
  }
}

export default {
  id: 'community',
  handler: (router, { services, database }) => {
    const contextOf = ({ schema, accountability }) => ({ knex: database, schema, accountability })
    const reply = (response, outcome) =>
      response.status(outcome === 'confirmed' ? 201 : 409).json({ outcome })
    const eventOf = ({ params, schema, accountability }) =>
      new services.ItemsService('event', { knex: database, schema, accountability }).readOne(params.id)

    router.put(
      '/articles/:id/like',
      forResidents(async (request, response) => {
        const { id } = request.params
        await addLike(services, contextOf(request), id)
        const { like_count: likeCount } = await database('article').where({ id }).first('like_count')
        response.json({ liked: true, likeCount })
      }),
    )

    router.post(
      '/events/:id/sign-up',
      forResidents(async (request, response) => {
        const event = await eventOf(request)
        reply(response, await takeSeat(services, contextOf(request), event))
      }),
    )

    // The same within a transaction that locks the event first: for who knows that the above oversells.
    router.post(
      '/events/:id/sign-up-locked',
      forResidents(async (request, response) => {
        const event = await eventOf(request)
        const outcome = await database.transaction(async (trx) => {
          await trx('event').where({ id: event.id }).forUpdate().first('id')
          return takeSeat(services, { ...contextOf(request), knex: trx }, event)
        })
        reply(response, outcome)
      }),
    )
  },
}
