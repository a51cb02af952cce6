/** How far a writer's clock may be ahead of the event store's, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 60_000;

/** How this process's clock stands beside the event store's, as the events that it appended told. */
export interface ClockWatch {
  /** Milliseconds ahead; negative: behind. `null` while nothing that this process appended told of it. */
  readonly aheadMs: number | null;
}

/** This process's clock is further ahead of the event store's than is tolerated. Nothing is written. */
export class ClockAhead extends Error {
  override readonly name = 'ClockAhead';
  readonly whatToDo =
    'Set the clock of this machine right, as by NTP: then writing goes on by itself. Where it is the clock of the event ' +
    "store's machine that is wrong, or this machine slept meanwhile, set that right and start this process again.";

  constructor(readonly aheadMs: number) {
    super(`The clock of this process is ${Math.round(aheadMs / 1000)} s ahead of the event store's.`);
  }
}
