import type { MinutesToCorrect } from '#libs/asking/questions/minuting.js';
import type { CorrectionTold, RowCorrectionTold } from '#libs/domain/minutes/commands.js';
import { MINUTES } from '#libs/domain/minutes/moves.js';
import { minuteInWords, rowInWords } from '#libs/words/minutes.js';
import { reasonOf, toldOf } from '../forms/read-fields.js';
import { tidy } from '../forms/tidy.js';
import type { Fault, Typed } from '../forms/sent.js';

const { corrections, tracker } = MINUTES.moves.CorrectMinutes.fields;
const { no: _, ...RESOLUTION } = corrections.fields;
const { no: __, ...ROW } = tracker.fields;

type Resolution = MinutesToCorrect['minutes']['state']['resolutions'][number];
type Row = MinutesToCorrect['minutes']['state']['tracker'][number];

/** How the page names the row of a resolution, and of a row of the tracker, by its place. */
export const resolutionRow = (no: number): string => `resolution${no}`;
export const trackerRow = (no: number): string => `tracker${no}`;

export interface CorrectionsTyped {
  readonly told: { readonly corrections: readonly CorrectionTold[]; readonly tracker: readonly RowCorrectionTold[] };
  readonly reason: string | null;
  readonly faults: readonly Fault[];
  /** How each that is corrected read, and reads then. */
  readonly changes: readonly { readonly key: string; readonly value: string; readonly why: string | null }[];
  readonly rows: { readonly resolutions: readonly (readonly string[])[]; readonly tracker: readonly string[] };
}

type Told = Readonly<Record<string, unknown>>;

/** What is typed otherwise than it stands; with another outcome, all that belongs to it. */
const changed = (told: Told, was: Told, decided: string): Told | null => {
  const others = Object.entries(told).filter(
    ([name, value]) => name !== 'reason' && value !== null && value !== was[name],
  );
  if (others.length === 0) return null;
  const isOther = others.some(([name]) => name === decided);
  const nothing = Object.fromEntries(Object.keys(told).map((name) => [name, null]));
  const kept = isOther
    ? Object.entries(told).filter(([name]) => name !== 'number' && name !== 'words')
    : [['reason', told['reason'] === was['reason'] ? null : told['reason']] as const];
  return { ...nothing, ...Object.fromEntries(kept), ...Object.fromEntries(others) };
};

const readRow = (fields: typeof RESOLUTION | typeof ROW, row: string, was: Told, decided: string, typed: Typed) => {
  const of = Object.fromEntries(Object.keys(fields).map((name) => [name, tidy(typed[`${name}.${row}`])]));
  const { told, faults } = toldOf(fields, of);
  return {
    row,
    told: faults.length === 0 ? changed(told, was, decided) : null,
    faults: faults.map(({ field, message }): Fault => ({ field: `${field ?? decided}.${row}`, message })),
  };
};

const without = (told: Told, was: object): Told => ({
  ...was,
  ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)),
});

/** What was typed otherwise than the minutes have it: each is corrected, and what is left as it is stays. */
export const correctionsTyped = ({ minutes: { state } }: MinutesToCorrect, typed: Typed): CorrectionsTyped => {
  const resolutions = state.resolutions.map((was: Resolution) => ({
    was,
    ...readRow(RESOLUTION, resolutionRow(was.no), was as unknown as Told, 'outcome', typed),
  }));
  const rows = state.tracker.map((was: Row) => ({
    was,
    ...readRow(ROW, trackerRow(was.no), was as unknown as Told, 'decision', typed),
  }));
  const those = resolutions.filter(({ told }) => told !== null);
  const correctedRows = rows.filter(({ told }) => told !== null);
  const { reason, faults } = reasonOf(typed);
  return {
    told: {
      corrections: those.map(({ was, told }) => ({ no: was.no, ...told }) as CorrectionTold),
      tracker: correctedRows.map(({ was, told }) => ({ no: was.no, ...told }) as RowCorrectionTold),
    },
    reason,
    faults: [...resolutions.flatMap((each) => each.faults), ...rows.flatMap((each) => each.faults), ...faults],
    changes: [
      ...those.map(({ was, told }) => ({
        key: minuteInWords(was),
        value: minuteInWords(without(told ?? {}, was) as unknown as Resolution),
        why: null,
      })),
      ...correctedRows.map(({ was, told }) => ({
        key: rowInWords(was),
        value: rowInWords(without(told ?? {}, was) as unknown as Row),
        why: null,
      })),
    ],
    rows: { resolutions: those.map(({ row }) => [row]), tracker: correctedRows.map(({ row }) => row) },
  };
};
