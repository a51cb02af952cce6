import type { Check } from './check.js';
import type { Evidence, Sent } from './evidence.js';

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
  /** Waits until it has recovered by itself; throws when it does not. */
  settle(): Promise<void>;
  /** What came since the last round that was checked. */
  evidence(sent: readonly Sent[], check: Check): Promise<Evidence>;
}
