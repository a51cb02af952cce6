import type { Kind } from '#libs/domain/kinds.js';
import type { ToldMember } from '#libs/domain/statement/told.js';
import type { PlainDate } from '#libs/kernel/event.js';

/** A body as statements name it, and by the codes of its name on the day that is asked about. */
export interface BodyNamed {
  readonly id: string;
  readonly authority: string;
  readonly committee: string;
}

/** Who was told, by which day; `body` null: the public. */
export interface ToldTo {
  readonly body: BodyNamed | null;
  readonly by: PlainDate;
}

/** What somebody had been told of one thing; no members: nothing. */
export interface ToldThing {
  readonly kind: Kind;
  readonly id: string;
  readonly members: readonly ToldMember[];
}
