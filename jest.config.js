/** Every file is compiled by swc; of node_modules only packages that ship ES modules alone. */
const esModules = [
  'parse5',
  'entities',
  '@sparticuz/chromium',
  'tar-fs',
  'markdown-it',
  'content-disposition',
  '@noble/hashes',
  '@scure/base',
]
/** Dynamic imports, which Jest's sandbox refuses, become requires. */
const importsDynamically = ['@electric-sql/pglite', '@fastify/cookie']
const transform = {
  '^.+\\.(c?jsx?|tsx?)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}
const common = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${[...esModules, ...importsDynamically].join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
}

/** What touches the database is run twice, on the embedded database and on PostgreSQL. */
const onDatabase = [
  '<rootDir>/server/{app,commands,jobs,plugins,routes,store}/**/*.test.ts',
  '<rootDir>/tests/*.test.ts',
]
const database = (name) => ({
  ...common,
  displayName: name,
  testEnvironment: 'node',
  testMatch: onDatabase,
  globals: { TEST_DATABASE: name },
  globalSetup: `<rootDir>/tests/database/set-up-${name}.ts`,
  globalTeardown: `<rootDir>/tests/database/tear-down.ts`,
})

module.exports = {
  testTimeout: 60000,
  maxWorkers: '100%',
  // Each file that opened PGlite leaves some of it behind.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/{core,src,scripts,console}/**/*.test.{ts,tsx}',
        '<rootDir>/server/{demo,importers,lib,read-aloud,views,wechat}/**/*.test.ts',
        '<rootDir>/server/*.test.ts',
      ],
    },
    database('pglite'),
    database('postgres'),
    {
      ...common,
      displayName: 'process',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{start,rush}/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/start/set-up.ts',
    },
    {
      ...common,
      displayName: 'simulate',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['node'] },
      globalSetup: '<rootDir>/tests/set-up-builds.ts',
      testMatch: ['<rootDir>/tests/weapp/**/*.simulate.test.ts'],
    },
    {
      ...common,
      displayName: 'chromium',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/tests/set-up-builds.ts',
      testMatch: ['<rootDir>/tests/{weapp,browser}/**/*.chromium.test.ts'],
    },
  ],
}
