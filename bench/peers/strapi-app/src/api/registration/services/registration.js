module.exports = require('@strapi/strapi').factories.createCoreService('api::registration.registration')
