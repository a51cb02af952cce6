import type { Act } from '#libs/doing/act.js';
import type { OneOfMany } from '#libs/doing/carry-out-many.js';
import type { CommandOutcome } from '#libs/doing/outcome.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import type { MoveByHand } from '../forms/offered-moves.js';
import { fact, text } from '../parts/shown.js';
import type { ManyKind } from './for-many.js';
import type { Many } from './pages.js';

/** The pages that tell what came of the same move on many things, or would. */
export const cameOf = (
  { kind, by, title, takes }: { kind: ManyKind; by: MoveByHand; title: string; takes: readonly string[] },
  changes: readonly OneOfMany[],
  outcomes: readonly CommandOutcome[],
  { reason, effectiveOn }: Act,
): Many => ({
  ...{ kind, title, takes },
  came: changes.flatMap(({ id }, no) => (outcomes[no] === undefined ? [] : [{ id, outcome: outcomes[no] }])),
  seen: new Map(changes.map(({ id, expected }) => [id, expected])),
  said: [
    fact('What', text(sentence(by.move.summary))),
    ...(reason ? [fact('Why', text(reason))] : []),
    ...(effectiveOn ? [fact('Holds from', text(dateInWords(effectiveOn)))] : []),
  ],
  back: (links) => ({ href: links.list(kind), text: 'Back to the list' }),
});
