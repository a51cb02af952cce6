import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
/** What jest's own runner uses of circus. It is no public entry, and is had by its place. */
const PART_OF_RUNNER = join(dirname(require.resolve('jest-circus/package.json')), 'build/jestAdapterInit.js');
const HANDLERS = Symbol.for('EVENT_HANDLERS');
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

/** Circus, loaded anew: it knows of the blocks and handlers of one spec, and jest too loads it anew for every one. */
export const circusForOneSpec = () => {
  delete globalThis[HANDLERS];
  delete globalThis[TIMEOUT];
  delete require.cache[PART_OF_RUNNER];
  return require(PART_OF_RUNNER);
};

/** How long a test of this spec may take, in milliseconds, unless it says so itself. */
export const setTimeoutOfSpec = (milliseconds) => {
  globalThis[TIMEOUT] = milliseconds;
};
