module.exports = require('@strapi/strapi').factories.createCoreRouter('api::registration.registration')
