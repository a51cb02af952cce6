import { laterOf } from '#libs/calendar/plain-date.js';
import type { Act, Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Kind } from '../../kinds.js';
import { isMovable, lifecycleOf } from '../../moves.js';
import type { EntryRole } from '../../shared/entry-role.js';
import { isBeginning, type Move } from '../../shared/moves/lifecycle.js';
import type { AskedFor } from './asked-for.js';
import type { Statement } from '../../statement/events.js';
import { roleOf } from '../placing/entry-roles.js';
import type { ActEntry } from '../history.js';

/** A change to a thing, as its stream tells of it. */
export interface AskedOf {
  readonly kind: Kind;
  /** All of its stream, in the order of recording. */
  readonly entries: readonly ActEntry[];
  readonly command: Command;
  /** `effectiveOn`: null for today, or for the day on which the thing begins where that is still to come. */
  readonly act: Omit<Act, 'effectiveOn'> & { readonly effectiveOn: PlainDate | null };
  readonly today: PlainDate;
  /** A person types it; false where a paper is recorded as it is printed. */
  readonly typed: boolean;
  /** Withdraws the act that made the entry of this revision, in the same act. */
  readonly insteadOf?: bigint;
  /** A step that was forgotten: the later steps are withdrawn, and recorded again after it, in the same act. */
  readonly forgotten?: true;
  /** What the paper or minutes said of the thing that lead to the change: an entry of its own in the same act. */
  readonly statement?: Statement;
}

export const moveOf = ({ kind, command }: AskedOf): Move | null =>
  isMovable(kind) ? (lifecycleOf(kind).moves[command.type] ?? null) : null;

/** What a move records: a move that has no words of its own for an event leads to steps that other moves tell of. */
export const roleOfMove = (move: Move): EntryRole => {
  if (isBeginning(move)) return 'begins';
  const roles = Object.keys(move.events ?? {}).map(roleOf);
  if (roles.includes('ahead')) return 'ahead';
  return roles.length > 0 && roles.every((role) => role === 'fact' || role === 'once') ? 'fact' : 'step';
};

type Told = Readonly<Record<string, unknown>>;

/** From when it has held already, where no day is said: but not before the thing was there. */
const sinceOf = (move: Move | null, told: Told, began: PlainDate | null): PlainDate | null => {
  const since = move?.since === undefined ? null : told[move.since];
  if (typeof since !== 'string') return null;
  return laterOf(since, began);
};

/** The day that a change speaks of: its own field, what was said beside it, or today. */
export const askedFor = (asked: AskedOf, move: Move | null, began: PlainDate | null): AskedFor => {
  const { command, act, today } = asked;
  const latest = laterOf(today, began);
  const told = (command as { readonly data?: Told }).data ?? {};
  const own = move?.day === undefined ? null : told[move.day];
  return typeof own === 'string' && move?.day !== undefined
    ? { day: own, field: move.day, latest }
    : { day: act.effectiveOn ?? sinceOf(move, told, began) ?? latest, field: 'effectiveOn', latest };
};
