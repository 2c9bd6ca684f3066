/** What visitors and residents may do, as an administrator would tick it in the panel. */
const RIGHTS = {
  public: ['api::article.article.find', 'api::article.article.findOne', 'api::unit.unit.find'],
  authenticated: [
    'api::article.article.find',
    'api::article.article.findOne',
    'api::unit.unit.find',
    'api::article.article.like',
    'api::event.event.signUp',
    'api::event.event.signUpLocked',
  ],
}

const grant = async (strapi, type, action) => {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } })
  const permissions = strapi.db.query('plugin::users-permissions.permission')
  const where = { action, role: role.id }
  if (!(await permissions.findOne({ where }))) await permissions.create({ data: where })
}

module.exports = {
  async bootstrap({ strapi }) {
    for (const [type, actions] of Object.entries(RIGHTS))
      for (const action of actions) await grant(strapi, type, action)
  },
}
