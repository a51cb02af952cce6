import { project } from '../project.mjs';

/** Specs that must fail, of which `native-runner.unit.spec.ts` makes sure. */
export default project('planted', { testMatch: ['<rootDir>/libs/testing/jest/planted/*.planted.ts'] });
