import { project, WITH_BUILD, WITH_POSTGRES } from './libs/testing/jest/project.mjs';
import './libs/testing/jest/temporary-in-memory.mjs';

/** A product of its own, for whose conformance and torture nothing else waits. */
const EVENT_STORE = '<rootDir>/apps/eventstore/';
/** Where the specs stand that start the built command line. */
const COMMAND_LINE = ['<rootDir>/test/e2e/', '<rootDir>/test/torture/', '<rootDir>/test/upgrade/'];

/** Jest 30 as ESM: specs are TypeScript, compiled by swc one file at a time; types are checked by `npm run typecheck`. */
export default {
  reporters: ['default', '<rootDir>/libs/testing/jest/closing-line.mjs'],
  projects: [
    project('unit', { testMatch: ['**/*.unit.spec.ts'] }),
    project('int', { testMatch: ['**/*.int.spec.ts'], testPathIgnorePatterns: [EVENT_STORE], ...WITH_POSTGRES }),
    project('eventstore', { testMatch: [`${EVENT_STORE}**/*.int.spec.ts`], ...WITH_POSTGRES }),
    // Documents are read by a process of the build.
    project('e2e', { testMatch: ['**/*.e2e.spec.ts'], testPathIgnorePatterns: COMMAND_LINE, ...WITH_BUILD }),
    project('command-line', { testMatch: COMMAND_LINE.map((folder) => `${folder}**/*.e2e.spec.ts`), ...WITH_BUILD }),
  ],
  // Most of the time is spent waiting for processes: two at a time also where there are two cores.
  maxWorkers: 2,
  // The modules of every spec stay in the memory of the process that ran it: it is begun anew before collecting them costs most.
  workerIdleMemoryLimit: '1GB',
  // Also what a machine twice as slow needs to start a system.
  testTimeout: 60_000,
};
