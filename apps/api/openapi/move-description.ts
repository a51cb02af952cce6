import { isBeginning, type Move, type OfferedMove } from '#libs/domain/shared/moves/lifecycle.js';
import { type WITHDRAW_ENTRY } from '#libs/domain/shared/moves/withdraw-entry.js';

const listed = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ');

const whyOf = ({ reason }: OfferedMove): string => {
  if (!reason) return 'Telling a reason is welcome, and not required.';
  const { to, onceSet, where } = reason;
  if (onceSet !== undefined) return `A reason is required to ${to}; the first needs none.`;
  if (where)
    return `A reason is required where \`${where.field}\` is ${where.is.map((is) => `\`${is}\``).join(' or ')}.`;
  return `A reason is required to ${to}.`;
};

const whoOf = ({ who }: OfferedMove): readonly string[] =>
  typeof who === 'object' ? [`Whoever claimed the ${who.notWhoClaimed} may not.`] : [];

const onlyOf = ({ only }: OfferedMove): readonly string[] =>
  only === undefined ? [] : [`Only where \`${only.member}\` is \`${only.is}\`.`];

const dayOf = ({ day, fields }: OfferedMove): readonly string[] =>
  day === undefined || fields?.[day] === undefined ? [] : [`It holds from the day that \`${day}\` tells.`];

const NATURAL_KEY =
  'Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the ' +
  'first time; other facts of the same thing are refused (`already-exists`).';

const ENTRY =
  'Nothing is deleted: the entry stays in the history, struck through, and no longer counts. Withdrawing a withdrawal ' +
  'lets the entry count again.';

/** What the documentation says of a move, from the move's own description: from which states, with what, by whom. */
export const descriptionOf = (move: Move | typeof WITHDRAW_ENTRY): string => {
  const rest = [...onlyOf(move), ...dayOf(move), whyOf(move), ...whoOf(move)];
  if (!('from' in move)) return [ENTRY, ...rest].join(' ');
  if (isBeginning(move)) return [NATURAL_KEY, ...rest].join(' ');
  return [`It can be made from ${listed(move.from)}.`, ...rest].join(' ');
};
