const { factories } = require('@strapi/strapi')

const ARTICLE = 'api::article.article'
const LIKE = 'api::like.like'
const UNIQUE_VIOLATION = '23505'

/** Answers whether it is a new one; the key has a unique index. */
const addLike = async (strapi, article, user) => {
  const key = `${user.id}:${article.id}`
  if (await strapi.db.query(LIKE).findOne({ where: { key }, select: ['id'] })) return
  try {
    await strapi.db.transaction(async ({ trx }) => {
      await strapi.db.query(LIKE).create({ data: { key, article: article.id, user: user.id } })
      await strapi.db
        .connection('articles')
        .where({ id: article.id })
        .increment('like_count', 1)
        .transacting(trx)
    })
  } catch (error) {
    if (error.code !== UNIQUE_VIOLATION) throw error
  }
}

module.exports = factories.createCoreController(ARTICLE, ({ strapi }) => ({
  async like(ctx) {
    const find = () =>
      strapi.db.query(ARTICLE).findOne({
        where: { documentId: ctx.params.id },
        select: ['id', 'likeCount'],
      })
    const article = await find()
    if (!article) return ctx.notFound()
    await addLike(strapi, article, ctx.state.user)
    const { likeCount } = await find()
    return { liked: true, likeCount }
  },
}))
