import type { RecordKind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Filter } from '../register/filter.js';
import type { Thing } from '../register/thing.js';
import type { Change, Entry } from '../trail/entry.js';

/** By what a comparison can be narrowed: a thing that slipped or is overdue now has come or changed as well. */
export const WHATS = [
  'came',
  'went',
  'changed',
  'closed',
  'slipped',
  'brought-forward',
  'overdue',
  'no-longer-overdue',
] as const;

export type What = (typeof WHATS)[number];

/** An event that was taken into account at one of the two points only. */
export interface Explaining extends Entry {
  readonly countedAt: 'from' | 'to';
}

/** A member of the state, and the last event that changed it; `null` where none says that it did. */
export interface Explained extends Change {
  readonly by: Explaining | null;
}

/** A due date that moved. `from` is the first date where the thing had none at the point compared with. */
export interface MovedDue {
  readonly first: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What one thing has otherwise at `to` than at `from`; `same` when nothing. At least one of the two is there. */
export interface Difference {
  readonly what: 'came' | 'went' | 'changed' | 'same';
  /** As it stood at the point compared with; `null` when it was not known or not true then. */
  readonly from: Thing | null;
  readonly to: Thing | null;
  /** Of a thing that was there at both points. */
  readonly changes: readonly Explained[];
  readonly moved: MovedDue | null;
  /** Whether it became overdue or no longer is, be it that only the day passed; `null` when that is as it was. */
  readonly overdue: 'became' | 'no longer' | null;
  /** In the order of recording: the first, the last to change each member, and at most the last hundred of the others. */
  readonly entries: readonly Explaining[];
  /** How many there are. */
  readonly events: number;
}

/** How many things of one kind came, went and so on; every kind of a board has its own. */
export interface Counted {
  readonly kind: RecordKind;
  readonly of: Readonly<Record<What, number>>;
}

export type ScopeFilter = Pick<Filter, 'authority' | 'committee' | 'meeting'>;

/** What of a comparison is asked for: everything of the scope unless narrowed. */
export interface DifferenceFilter extends ScopeFilter {
  /** Any of them. */
  readonly kind?: readonly RecordKind[];
  readonly what?: readonly What[];
}
