/** Tests run on the sources as Node runs them: ESM, types stripped, nothing compiled. Needs --experimental-vm-modules. */
export default {
  testEnvironment: 'node',
  // Listed, so that jest never walks .data (PostgreSQL and Kafka live there and change under its feet) or .cache.
  roots: ['<rootDir>/services', '<rootDir>/gateway', '<rootDir>/infra', '<rootDir>/shared'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/\\.data/', '/\\.cache/'],
  modulePathIgnorePatterns: ['/\\.data/', '/\\.cache/'],
  extensionsToTreatAsEsm: ['.ts'],
  testSequencer: '<rootDir>/infra/jest/longest-first.js',
  transform: { '\\.ts$': '<rootDir>/infra/jest/strip-types.js' },
  injectGlobals: false,
  watchman: false,
  cacheDirectory: '<rootDir>/.cache/jest',
};
