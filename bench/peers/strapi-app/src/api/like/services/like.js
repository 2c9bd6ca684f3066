module.exports = require('@strapi/strapi').factories.createCoreService('api::like.like')
