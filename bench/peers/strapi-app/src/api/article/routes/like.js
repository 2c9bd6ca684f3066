module.exports = {
  routes: [{ method: 'PUT', path: '/articles/:id/like', handler: 'api::article.article.like' }],
}
