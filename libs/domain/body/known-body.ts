import type { PlainDate } from '#libs/kernel/event.js';
import type { BodyName } from './state.js';

/** A body as all that is recorded tells of it, whatever the day. */
export interface KnownBody {
  readonly id: string;
  readonly ref: string;
  /** The codes of its authorities. */
  readonly authorities: readonly string[];
  /** In the order of their days; of a body that nobody has recorded, what papers print, without days. */
  readonly names: readonly BodyName[];
  readonly endedOn: PlainDate | null;
  readonly succeededBy: readonly string[];
  /** Somebody, or a paper, has established it; else papers of the first versions name it. */
  readonly isRecorded: boolean;
}
