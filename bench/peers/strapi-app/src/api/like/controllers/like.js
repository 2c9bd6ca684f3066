module.exports = require('@strapi/strapi').factories.createCoreController('api::like.like')
