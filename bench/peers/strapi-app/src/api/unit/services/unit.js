module.exports = require('@strapi/strapi').factories.createCoreService('api::unit.unit')
