module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('ADMIN_JWT_SECRET') },
  transfer: { token: { salt: env('ADMIN_JWT_SECRET') } },
  // The officers' pages would be built for minutes and are not measured.
  serveAdminPanel: false,
})
