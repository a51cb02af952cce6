import type { PlainDate } from '#libs/kernel/event.js';
import type { NameFrom } from './name-from.js';

/** A body or an authority as all that is recorded tells of it, whatever the day. */
export interface Known {
  readonly id: string;
  readonly ref: string;
  /** In the order of their days; of one that nobody has recorded, what papers print, without days. */
  readonly names: readonly NameFrom[];
  readonly endedOn: PlainDate | null;
  readonly succeededBy: readonly string[];
  /** Somebody, or a paper, has established it; else papers name it. */
  readonly isRecorded: boolean;
}
