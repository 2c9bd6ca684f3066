module.exports = require('@strapi/strapi').factories.createCoreRouter('api::unit.unit')
