module.exports = ({ env }) => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL') },
    // As many as the product has.
    pool: { min: 2, max: 20 },
  },
})
