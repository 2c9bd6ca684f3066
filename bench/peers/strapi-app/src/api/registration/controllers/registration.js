module.exports = require('@strapi/strapi').factories.createCoreController('api::registration.registration')
