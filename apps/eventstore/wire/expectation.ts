import { ANY, NO_STREAM, STREAM_EXISTS, type Expectation } from '../streams/expectations.js';
import { invalidArgument } from './errors.js';
import { parseRevision } from './ids.js';

interface ExpectationOptions {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/**
 * What the writer expects.
 * @param revision the revision's text, if the writer names one
 * @throws RpcError INVALID_ARGUMENT if it says nothing
 */
export const parseExpectation = (options: ExpectationOptions, revision: string | undefined): Expectation => {
  if (revision !== undefined) return parseRevision(revision);
  if (options.hasAny()) return ANY;
  if (options.hasNoStream()) return NO_STREAM;
  if (options.hasStreamExists()) return STREAM_EXISTS;
  throw invalidArgument('An expected revision is required.');
};
