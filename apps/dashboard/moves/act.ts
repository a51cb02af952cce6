import type { Act } from '#libs/doing/act.js';
import { roleOfMove } from '#libs/domain/history/deciding/asked.js';
import type { Field } from '#libs/domain/shared/moves/field.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { parsePosition } from '#libs/kernel/position.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Control } from '../forms/control.js';
import { controlsOf } from '../forms/controls.js';
import type { Filled } from '../forms/filled.js';
import { begins, WITHDRAWS, type MoveByHand } from '../forms/offered-moves.js';
import { reasonOf } from '../forms/read-fields.js';
import { dayIn } from '../forms/read-value.js';
import type { Fault, Typed } from '../forms/sent.js';
import { tidy } from '../forms/tidy.js';

/** By which of these what was refused may be recorded all the same. */
export interface Ways {
  readonly irregular: boolean;
  readonly forgotten: boolean;
}

export const NO_WAY: Ways = { irregular: false, forgotten: false };

/** What may be said where a rule stands against it: a step may have been forgotten. */
export const waysAround = ({ move }: MoveByHand): Ways => ({
  irregular: true,
  forgotten: 'from' in move && roleOfMove(move) === 'step',
});

const saidBefore = (typed: Typed): Ways => ({
  irregular: typed['act.irregular'] === 'yes',
  forgotten: typed['act.forgotten'] === 'yes',
});

/** What is told beside the fields of a move, and what of it cannot be. */
export const actOf = (typed: Typed): { readonly act: Act; readonly faults: readonly Fault[] } => {
  const { reason, faults } = reasonOf(typed);
  const day = tidy(typed['effectiveOn']);
  const read = day === '' ? { value: null } : dayIn(day);
  const { irregular, forgotten } = saidBefore(typed);
  const insteadOf = parsePosition(typed['insteadOf'] ?? '');
  const both = irregular && forgotten ? [{ field: 'act', message: 'Tick one of them only.' }] : [];
  return {
    act: {
      reason,
      effectiveOn: 'value' in read ? (read.value as PlainDate | null) : null,
      ...(irregular && { irregular }),
      ...(forgotten && { forgotten }),
      ...(insteadOf !== null && { insteadOf: String(insteadOf) }),
    },
    faults: [...faults, ...('wrong' in read ? [{ field: 'effectiveOn', message: read.wrong }] : []), ...both],
  };
};

/** Whether it may be said from which day it holds: a move that has a day of its own says it by that. */
export const asksForDay = ({ type, move }: MoveByHand): boolean => type !== WITHDRAWS && move.day === undefined;

/** From which day it holds, as the form begins. */
export const firstDay = ({ move }: MoveByHand, today: PlainDate): string =>
  begins(move) || move.since !== undefined ? '' : dateInWords(today);

const hintOf = ({ move }: MoveByHand, meeting: PlainDate | null): string => {
  const itsMeeting = meeting === null ? '' : ` Its meeting: ${dateInWords(meeting)}.`;
  if (begins(move)) return 'Left out for the day of its paper or meeting, else for today.';
  return move.since === undefined
    ? `Today, unless it was earlier.${itsMeeting}`
    : `Left out for the day above.${itsMeeting}`;
};

const ticksOf = (ways: Ways, { form, typed, faults }: Filled): readonly Control[] => {
  const said = saidBefore(typed);
  const boxes = [
    { name: 'irregular', text: 'It happened all the same: record it as irregular' },
    { name: 'forgotten', text: 'It was forgotten: record it before the later steps' },
  ] as const;
  const shown = boxes.filter(({ name }) => ways[name] || said[name]);
  if (shown.length === 0) return [];
  return [
    {
      ...{ is: 'ticks', id: `${form}-act`, label: 'A rule is against it. What really happened can be recorded' },
      hint: 'Either needs a reason.',
      boxes: shown.map(({ name, text }, no) => ({
        id: no === 0 ? `${form}-act` : `${form}-act-${no + 1}`,
        name: `act.${name}`,
        text,
        ticked: said[name],
      })),
      error: faults.find(({ field }) => field === 'act')?.message ?? null,
    },
  ];
};

/** The controls for it. */
export const actControls =
  (by: MoveByHand, ways: Ways, meeting: PlainDate | null) =>
  (filled: Filled): readonly Control[] => {
    const day: Field = {
      ...{ type: 'day', label: 'From which day it holds', hint: hintOf(by, meeting), optional: true },
    };
    return [...(asksForDay(by) ? controlsOf({ effectiveOn: day }, filled) : []), ...ticksOf(ways, filled)];
  };
