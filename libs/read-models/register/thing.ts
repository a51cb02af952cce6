import type { DECIDERS, Kind } from '#libs/domain/deciders.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** The state that a kind's stream folds to, once it exists. */
export type StateOf<K extends Kind> = Exclude<(typeof DECIDERS)[K]['initialState'], { readonly status: 'none' }>;

/** One thing of the record as it stood at a point: what lists show, and the whole folded state. */
export interface Thing<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly stream: string;
  readonly ref: string;
  readonly title: string;
  readonly status: string;
  /** Something remains to be done about it. */
  readonly open: boolean;
  /** The stream's last revision as known at the point, whatever day its events speak of: what a command must expect. */
  readonly revision: bigint;
  /** The position from which this version has been known. */
  readonly knownFrom: Position;
  readonly trueFrom: PlainDate;
  /** The day from which another version, known already, is true instead; `null` for none. */
  readonly trueTo: PlainDate | null;
  readonly scope: Scope | null;
  readonly reportId: string | null;
  readonly inspectionId: string | null;
  readonly planId: string | null;
  /** `prs_…` or the post's title. */
  readonly owner: string | null;
  readonly firstDue: PlainDate | null;
  readonly due: PlainDate | null;
  readonly rag: string | null;
  readonly grade: string | null;
  /** Made by an import that is not complete yet. */
  readonly beingRecorded: boolean;
  readonly state: StateOf<K>;
}
