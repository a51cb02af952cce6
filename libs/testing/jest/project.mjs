import { fileURLToPath } from 'node:url';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** Setup and teardown of a project whose specs need a database. */
export const WITH_POSTGRES = {
  globalSetup: here('./start-postgres.mjs'),
  globalTeardown: here('./stop-postgres.mjs'),
};

/** Setup and teardown of a project whose specs start the built command line. */
export const WITH_BUILD = { ...WITH_POSTGRES, globalSetup: here('./build-and-start-postgres.mjs') };

/**
 * One of jest's projects. Jest runs the global setup of those projects only of which it runs a spec.
 * @param displayName what --selectProjects and the report call it
 * @param options which specs are its own (testMatch), and what is set up before them
 */
export const project = (displayName, options) => ({
  displayName,
  rootDir: here('../../..'),
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testRunner: here('./native-runner.mjs'),
  ...options,
});
