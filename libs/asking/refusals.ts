import type { MomentFault } from '#libs/calendar/index.js';
import type { Instant } from '#libs/kernel/event.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { Position } from '#libs/kernel/position.js';
import type { Point } from '#libs/read-models/point.js';
import type { Entry, Withdrawn } from '#libs/read-models/trail/entry.js';
import type { Restoration } from '#libs/restorations/index.js';

/** Which of a question's moments: the only one, or one of the two that are compared. */
export type Side = 'at' | 'from' | 'to';

/**
 * Why a question has no answer:
 * - `no-moment`: it names no moment; `side` is the moment's place in the question
 * - `lost-position`: what was recorded at that position was lost when the record was restored from a backup
 * - `not-reached`: the read models do not hold that position, also after some seconds
 * - `not-then`: the record has the thing, though not at that point; `first` is what was recorded of it first, and
 *   `recordBegins` when anything was, where the point is before that
 * - `withdrawn`: there is no such thing any more: the entry that began it is withdrawn, as recorded by mistake, `by` another
 * - `not-in-record`: it never had it
 * - `no-body`: no body of the record has that id or code, or `several` have that code
 * - `not-allowed`: who asks may not; `signedIn` says whether it is known who that is
 * - `wrong-cursor`: the cursor belongs to another question, or to none
 */
export type QuestionRefusal =
  | { readonly is: 'no-moment'; readonly side: Side; readonly faults: readonly MomentFault[] }
  | { readonly is: 'lost-position'; readonly position: Position; readonly restoration: Restoration }
  | { readonly is: 'not-reached'; readonly position: Position; readonly reached: Position }
  | {
      readonly is: 'not-then';
      readonly kind: Kind;
      readonly point: Point;
      readonly first: Entry;
      readonly recordBegins: Instant | null;
    }
  | { readonly is: 'withdrawn'; readonly entry: Entry; readonly by: Withdrawn }
  | { readonly is: 'not-in-record'; readonly kind: Kind; readonly id: string }
  | { readonly is: 'no-body'; readonly body: string; readonly several: readonly string[] }
  | { readonly is: 'not-allowed'; readonly question: string; readonly signedIn: boolean }
  | { readonly is: 'wrong-cursor'; readonly message: string };

/** A question that cannot be answered. The API words its refusal as a problem, the dashboard as a page. */
export class QuestionRefused extends Error {
  override readonly name = 'QuestionRefused';

  constructor(
    readonly refusal: QuestionRefusal,
    options: ErrorOptions = {},
  ) {
    super(`The question has no answer: ${refusal.is}.`, options);
  }
}
