module.exports = {
  routes: [
    { method: 'POST', path: '/events/:id/sign-up', handler: 'api::event.event.signUp' },
    { method: 'POST', path: '/events/:id/sign-up-locked', handler: 'api::event.event.signUpLocked' },
  ],
}
