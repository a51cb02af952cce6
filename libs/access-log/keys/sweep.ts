import type { Clock } from '#libs/kernel/clock.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { DayKeys } from './day-keys.js';

/** Destroys the keys of the days that are past the setting. */
export class Sweep {
  /** @param months how long words are kept after their day */
  constructor(
    private readonly keys: DayKeys,
    private readonly clock: Clock,
    private readonly months: number,
  ) {}

  /** Returns the days whose keys it destroyed. */
  run(): Promise<readonly PlainDate[]> {
    return this.keys.destroyPast(this.months, this.clock.today(), this.clock.now());
  }
}
