import type { Kind } from '#libs/domain/kinds.js';
import type { ToldMember } from '#libs/domain/statement/told.js';
import type { PlainDate } from '#libs/kernel/event.js';

/** Who was told, by which day; `body`: its id, null for the public. */
export interface ToldTo {
  readonly body: string | null;
  readonly by: PlainDate;
}

/** What somebody had been told of one thing; no members: nothing. */
export interface ToldThing {
  readonly kind: Kind;
  readonly id: string;
  readonly members: readonly ToldMember[];
}
