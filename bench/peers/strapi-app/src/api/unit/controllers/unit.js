module.exports = require('@strapi/strapi').factories.createCoreController('api::unit.unit')
