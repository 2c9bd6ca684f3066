const { projects } = require('./jest.config')

/** npm run chaos: minutes of killing, cutting and filling; not among the tests of every day. */
const [unit] = projects.filter(({ displayName }) => displayName === 'unit')

module.exports = {
  testTimeout: 300_000,
  maxWorkers: 1,
  projects: [{ ...unit, displayName: 'chaos', testMatch: ['<rootDir>/tests/chaos/**/*.chaos.test.ts'] }],
}
