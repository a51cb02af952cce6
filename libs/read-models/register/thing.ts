import type { Kind, StateOf } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { Shown } from '../kinds/shown.js';

/** One thing of the record as it stood at a point: what lists show, and the whole folded state. */
export interface Thing<K extends Kind = Kind> extends Shown {
  readonly kind: K;
  readonly id: string;
  readonly stream: string;
  readonly status: string;
  /** The stream's last revision as known at the point, whatever day its events speak of: what a command must expect. */
  readonly revision: bigint;
  /** The position from which this version has been known. */
  readonly knownFrom: Position;
  readonly trueFrom: PlainDate;
  /** The day from which another version, known already, is true instead; `null` for none. */
  readonly trueTo: PlainDate | null;
  /** Made by an import that is not complete yet. */
  readonly beingRecorded: boolean;
  readonly state: StateOf<K>;
}

export type { StateOf } from '#libs/domain/deciders.js';
