import { reasonOf } from '../forms/read-fields.js';
import { dayIn, wrongText } from '../forms/read-value.js';
import { tidy } from '../forms/tidy.js';
import type { Fault, Typed } from '../forms/sent.js';
import { rowIn, type Action, type Wanted } from './row.js';

/** What a grid asks for: what is otherwise than it stood, why, by whose approval and from which day. */
export interface GridRead {
  readonly wanted: readonly Wanted[];
  readonly reason: string | null;
  readonly effectiveOn: string | null;
  readonly faults: readonly Fault[];
}

const LONGEST_APPROVER = 200;

const approverFaults = (typed: Typed, wanted: readonly Wanted[]): readonly Fault[] => {
  if (!wanted.some(({ type }) => type === 'ReviseDueDate')) return [];
  const approver = tidy(typed['approver']);
  const message = approver === '' ? 'Say who approved the new dates.' : wrongText(approver, LONGEST_APPROVER);
  return message === null ? [] : [{ field: 'approver', message }];
};

const dayOf = (typed: Typed): { readonly effectiveOn: string | null; readonly faults: readonly Fault[] } => {
  const text = tidy(typed['effectiveOn']);
  if (text === '') return { effectiveOn: null, faults: [] };
  const read = dayIn(text);
  return 'wrong' in read
    ? { effectiveOn: null, faults: [{ field: 'effectiveOn', message: read.wrong }] }
    : { effectiveOn: String(read.value), faults: [] };
};

/** All rows of a grid, and what stands once for all of them. */
export const gridIn = (actions: readonly Action[], typed: Typed): GridRead => {
  const rows = actions.map((action) => rowIn(action, typed));
  const wanted = rows.flatMap((row) => row.wanted);
  const ofRows = rows.flatMap((row) => row.faults);
  const { reason, faults: ofReason } = reasonOf(typed);
  const day = dayOf(typed);
  const nothing = wanted.length === 0 && ofRows.length === 0;
  const unreasoned = reason === null && ofReason.length === 0 && wanted.some(({ reasoned }) => reasoned);
  return {
    wanted,
    reason,
    effectiveOn: day.effectiveOn,
    faults: [
      ...(nothing
        ? [{ field: null, message: 'Nothing is otherwise than it stands: fill in an owner or a date.' }]
        : []),
      ...ofRows,
      ...approverFaults(typed, wanted),
      ...ofReason,
      ...(unreasoned
        ? [{ field: 'reason', message: 'Say why: an owner or a date that stands is replaced by another one.' }]
        : []),
      ...day.faults,
    ],
  };
};
