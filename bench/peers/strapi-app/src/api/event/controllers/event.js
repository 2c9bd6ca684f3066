const { factories } = require('@strapi/strapi')

const EVENT = 'api::event.event'
const REGISTRATION = 'api::registration.registration'

/** Look whether there is a seat, then take it: what the documentation of custom controllers leads to. */
const takeSeat = async (strapi, event, user) => {
  const registrations = strapi.db.query(REGISTRATION)
  if (await registrations.count({ where: { event: event.id, user: user.id } })) return 'already registered'
  const taken = await registrations.count({ where: { event: event.id, state: 'confirmed' } })
  if (taken >= event.capacity) return 'full'
  await strapi.documents(REGISTRATION).create({
    data: { state: 'confirmed', event: event.id, user: user.id },
  })
  return 'confirmed'
}

const answer = (ctx, outcome) => {
  ctx.status = outcome === 'confirmed' ? 201 : 409
  ctx.body = { outcome }
}

module.exports = factories.createCoreController(EVENT, ({ strapi }) => {
  const find = (id) => strapi.db.query(EVENT).findOne({ where: { documentId: id } })
  return {
    async signUp(ctx) {
      const event = await find(ctx.params.id)
      if (!event) return ctx.notFound()
      answer(ctx, await takeSeat(strapi, event, ctx.state.user))
    },

    /** The same within a transaction that locks the event first: for who knows that the above oversells. */
    async signUpLocked(ctx) {
      const event = await find(ctx.params.id)
      if (!event) return ctx.notFound()
      const outcome = await strapi.db.transaction(async ({ trx }) => {
        await strapi.db.connection('events').where({ id: event.id }).forUpdate().transacting(trx)
        return takeSeat(strapi, event, ctx.state.user)
      })
      answer(ctx, outcome)
    },
  }
})
