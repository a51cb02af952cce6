import base from '../../../jest.config.mjs';
import { project, WITH_POSTGRES } from '../../../libs/testing/jest/project.mjs';

const named = process.env.EVENTSTORE_URL;

/** What only a server that the suite itself started can be asked. */
const OURS_ONLY = {
  'persistent/restart': 'it stops the server and starts it again',
};

/** The conformance suite alone: against the server that EVENTSTORE_URL names, or else the embedded event store. */
export default {
  ...project('conformance', {
    testMatch: ['<rootDir>/apps/eventstore/conformance/{rules,persistent}/*.int.spec.ts'],
    testPathIgnorePatterns: named ? Object.keys(OURS_ONLY) : [],
    // A server that is named needs no Postgres of ours.
    ...(named ? {} : WITH_POSTGRES),
  }),
  maxWorkers: base.maxWorkers,
  testTimeout: base.testTimeout,
  reporters: [
    'default',
    ['<rootDir>/apps/eventstore/conformance/server-tried.mjs', { named, leftOut: named ? OURS_ONLY : {} }],
    '<rootDir>/libs/testing/jest/closing-line.mjs',
  ],
};
