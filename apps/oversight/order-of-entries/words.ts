import type { ChangedLine, ChangedThing } from '#libs/read-models/order-of-entries/changed.js';
import { daysInWords, enteredLateInWords } from '#libs/words/entered-late.js';
import { fieldInWords } from '#libs/words/field-words.js';
import { isTechnical, valueInWords, type Names } from '#libs/words/value-words.js';

const lineInWords = ({ path, until, now, because, ...days }: ChangedLine, names: Names): readonly string[] => {
  const inWords = (value: ChangedLine['now']) => valueInWords(value, names) ?? 'nothing';
  return [
    `  ${fieldInWords(path)}, ${daysInWords(days)}`,
    `    until now: ${inWords(until)}`,
    `    now:       ${inWords(now)}`,
    ...(because === null ? [] : [`    ${enteredLateInWords(because)}`]),
  ];
};

/** A thing that is told of otherwise, as lines for people. */
export const thingInWords = ({ ref, title, lines }: ChangedThing, names: Names): string =>
  [
    `${ref}: ${title}`,
    ...lines.filter(({ path }) => !isTechnical(path)).flatMap((line) => lineInWords(line, names)),
  ].join('\n');
