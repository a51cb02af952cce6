import type { ChangedThing } from '#libs/read-models/order-of-entries/changed.js';
import { linesInWords, type LineInWords } from '#libs/words/told-otherwise.js';
import type { Names } from '#libs/words/value-words.js';

const linesOf = ({ field, until, now, days, why }: LineInWords): readonly string[] => [
  `  ${field}, ${days}`,
  `    until now: ${until ?? 'nothing'}`,
  `    now:       ${now ?? 'nothing'}`,
  ...(why === null ? [] : [`    ${why}`]),
];

/** A thing that is told of otherwise, as lines for people. */
export const thingInWords = ({ ref, title, lines }: ChangedThing, names: Names): string =>
  [`${ref}: ${title}`, ...linesInWords(lines, names).flatMap(linesOf)].join('\n');
