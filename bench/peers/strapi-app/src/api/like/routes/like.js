module.exports = require('@strapi/strapi').factories.createCoreRouter('api::like.like')
