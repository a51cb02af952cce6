import type { PlainDate } from '#libs/kernel/event.js';

/** Whose paper, before whom, when. Everything can be filtered by it. */
export interface Scope {
  /** The id of the body that it is before, whatever that is called. */
  readonly body: string;
  /** As the paper prints them; of what was carried over, as its body was called then. */
  readonly authority: Named;
  readonly committee: Named;
  readonly meeting: PlainDate;
}

/** `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}
