import type { OneOfMany } from '#libs/doing/carry-out-many.js';
import type { CommandOutcome } from '#libs/doing/outcome.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Typed } from '../forms/sent.js';
import type { Many } from '../many/pages.js';
import { fact, text } from '../parts/shown.js';
import { backTo, GRID, type Named } from './grid-page.js';
import type { GridRead } from './grid.js';
import { CELLS, nameOfCell, standsIn, type Action } from './row.js';

const revisionsOf = (actions: readonly Action[]): ReadonlyMap<string, bigint> =>
  new Map(actions.map(({ id, revision }) => [id, revision]));

/** What a grid asks for, as changes: each on its action as that was seen. */
export const changesOf = (
  { wanted, reason, effectiveOn }: GridRead,
  actions: readonly Action[],
): readonly OneOfMany[] => {
  const revisions = revisionsOf(actions);
  return wanted.map(({ id, type, told, reasoned }) => ({
    ...{ kind: 'action', id, expected: revisions.get(id) ?? 0n, type, told },
    // What is new needs no reason that was given for what is replaced.
    act: { reason: reasoned ? reason : null, effectiveOn },
  }));
};

/** The pages that tell what came of it. */
export const manyOf = (
  { named, ref, actions }: { readonly named: Named; readonly ref: string; readonly actions: readonly Action[] },
  { wanted, reason, effectiveOn }: GridRead,
  typed: Typed,
  outcomes: readonly CommandOutcome[],
): Many => ({
  ...{ kind: 'action', title: GRID, seen: revisionsOf(actions), back: backTo(named, ref), takes: [] },
  came: wanted.flatMap(({ id }, no) => (outcomes[no] === undefined ? [] : [{ id, outcome: outcomes[no] }])),
  said: [
    ...(wanted.some(({ type }) => type === 'ReviseDueDate')
      ? [fact('Approved by', text(typed['approver'] ?? ''))]
      : []),
    ...(reason === null ? [] : [fact('Why', text(reason))]),
    fact('Holds from', text(effectiveOn === null ? 'Today' : dateInWords(effectiveOn))),
  ],
});

/** Only what is otherwise than it stands is asked to be confirmed. */
export const confirmedOf = (actions: readonly Action[], typed: Typed): readonly (readonly [string, string])[] => {
  const stands = new Map(
    actions.flatMap((action) => CELLS.map((cell) => [nameOfCell(cell, action.id), standsIn(action)[cell]])),
  );
  return Object.entries(typed).filter(([name, value]) => name !== 'go' && stands.get(name) !== value);
};
