import { isPlainDate, parseFullDate } from '#libs/calendar/index.js';
import { CORRECTIONS } from '#libs/domain/correctable.js';
import { factInWords } from '#libs/domain/corrections.js';
import { isScopedKind, type Kind } from '#libs/domain/kinds.js';
import { correctableOf } from '#libs/domain/shared/corrections/corrections.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { dateInWords } from '#libs/words/dates.js';
import { fieldInWords } from '#libs/words/field-words.js';
import type { Option } from '../forms/control.js';
import type { MoveByHand } from '../forms/offered-moves.js';

const LONGEST = 60;

const nowSaid = (thing: Thing, field: string): string => {
  if (!isScopedKind(thing.kind)) return '';
  const said = factInWords(thing.kind, thing.state, field);
  if (said === null) return '';
  const words = isPlainDate(said) ? dateInWords(said) : said;
  return ` (now: ${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words})`;
};

/** Whether a move corrects a fact of a thing of the kind. */
const corrects = (kind: Kind, { move }: MoveByHand): boolean => isScopedKind(kind) && move.verb === 'correct';

/** The facts that can be corrected, each with what it says now; null for any other move. */
export const correctable = (kind: Kind, by: MoveByHand, thing: Thing | null): readonly Option[] | null => {
  if (!corrects(kind, by) || !isScopedKind(kind) || thing === null) return null;
  const hasLists = by.move.fields?.['add'] !== undefined;
  return Object.entries(CORRECTIONS[kind].facts)
    .filter(([, { is }]) => hasLists || is !== 'list')
    .map(([field]) => ({ value: field, text: `${fieldInWords(field)}${nowSaid(thing, field)}` }));
};

/** A day is written as people write it, also where it corrects a fact. */
export const withDayOf = (kind: Kind, by: MoveByHand, told: Readonly<Record<string, unknown>>): typeof told => {
  const { field, to } = told;
  if (!corrects(kind, by) || !isScopedKind(kind) || typeof field !== 'string' || typeof to !== 'string') return told;
  const is = correctableOf(CORRECTIONS[kind], field)?.is;
  return is === 'day' || is === 'date' ? { ...told, to: parseFullDate(to) ?? to } : told;
};
