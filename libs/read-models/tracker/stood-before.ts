import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';

/** How a thing of a body stood on an earlier day: as it was known by then, else as it is known now. */
export interface StoodBefore {
  readonly stream: string;
  readonly kind: Kind;
  readonly ref: string;
  readonly title: string;
  readonly status: string;
  readonly open: boolean;
  readonly due: PlainDate | null;
  readonly moreTime: string | null;
}
