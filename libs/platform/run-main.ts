import { beat } from './beat.js';
import { keepStandardStreams } from './standard-streams.js';

/** An error that a person can mend from its message alone; `runMain` prints it without a stack. */
type ExpectedError = abstract new (...args: never[]) => Error;

/**
 * Runs a process's start, and from then on tells its launcher that it lives; when the start fails, says why on stderr and
 * ends with code 1.
 */
export const runMain = (start: () => Promise<void>, expected: readonly ExpectedError[]): void => {
  keepStandardStreams();
  start().then(beat, (error: unknown) => {
    const told = expected.find((each) => error instanceof each) ? (error as Error).message : error;
    console.error(told);
    process.exit(1);
  });
};
