import type { Endpoint } from '../endpoint.js';
import type { LogReader } from '../log/log-reader.js';
import type { LogTail } from '../log/log-tail.js';
import type { CallerOf } from '../access/access.js';
import type { GroupCommit } from '../streams/group-commit.js';
import type { OpenCalls } from './open-calls.js';

/** What the calls work with. */
export interface Context {
  reader: LogReader;
  tail: LogTail;
  writes: GroupCommit;
  calls: OpenCalls;
  callerOf: CallerOf;
  /** Where clients are told to find this server, who found it at `asked`. */
  advertised: (asked: string) => Endpoint;
}
