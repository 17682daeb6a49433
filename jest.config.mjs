const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'es6' },
  },
];

const tier = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc },
});

export default {
  projects: [
    tier('unit', [
      '<rootDir>/src/**/*.spec.ts',
      '<rootDir>/test/architecture/**/*.spec.ts',
      '<rootDir>/kiosk-web/src/**/*.spec.ts',
      '<rootDir>/console-web/src/**/*.spec.ts',
    ]),
    tier('integration', ['<rootDir>/src/**/*.integration-spec.ts']),
    tier('conformance', ['<rootDir>/test/conformance/**/*.spec.ts']),
    tier('end-to-end', ['<rootDir>/test/e2e/**/*.spec.ts']),
    tier('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
  ],
  reporters: ['default', '<rootDir>/test/conformance/conformance-reporter.mjs'],
  maxWorkers: 2,
  testTimeout: 60_000,
};
