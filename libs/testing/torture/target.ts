import type { Check } from './check.js';
import type { Evidence, Sent } from './evidence.js';

/** Lets something go wrong; how it came out, where it could not be done. */
export interface Fault {
  readonly name: string;
  cause(): Promise<string | null>;
  /** Throws when the target did not do about it what it must, once it has recovered. */
  check?(): Promise<void>;
}

/** Something of several processes that must keep what it answered, whatever is killed. */
export interface Target {
  readonly parts: readonly [string, ...string[]];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What it said so far, for whoever looks into a round that failed. */
  readonly output: string;
  /** Sends commands as long as it may; `name` begins every note of the round. */
  write(name: string, goesOn: () => boolean): Promise<Sent[]>;
  kill(part: string): boolean;
  /** What else goes wrong, if anything: it is caused at random moments too, and what is found wrong after it is said. */
  readonly faults?: readonly Fault[];
  /** Waits until it has recovered by itself; throws when it does not. */
  settle(): Promise<void>;
  /** What came since the last round that was checked. */
  evidence(sent: readonly Sent[], check: Check): Promise<Evidence>;
}
