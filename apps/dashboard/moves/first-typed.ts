import type { MovePage } from '#libs/asking/questions/move-page.js';
import { dateInWords } from '#libs/words/dates.js';
import { entryInWords } from '#libs/words/entry-words.js';
import { valueInWords } from '#libs/words/value-words.js';
import type { MoveByHand } from '../forms/offered-moves.js';
import type { Typed } from '../forms/sent.js';
import { word } from '../frame/asked.js';
import { momentNames } from '../frame/moment-names.js';
import type { Page } from '../frame/pages.js';
import { namesFor } from '../parts/history.js';
import { firstDay } from './act.js';
import { typedOf } from './entered-before.js';

const SINGLE = ['text', 'day', 'choice', 'ordinal', 'percent', 'id', 'person', 'revision'];

/** What the address of a form may say already: its own fields, and the entry that it is about. */
export const takesOf = ({ move: { fields = {} } }: MoveByHand): readonly string[] => {
  const moments: readonly string[] = Object.values(momentNames(''));
  const single = Object.entries(fields).flatMap(([name, { type }]) => (SINGLE.includes(type) ? [name] : []));
  return [...single.filter((name) => !moments.includes(name)), 'instead'];
};

const entryAt = ({ history }: MovePage, revision: string | undefined) =>
  history.find((entry) => String(entry.revision) === revision);

/** What stands in the form at first: what its address says, or what an entry says that is entered again. */
export const firstTyped = (by: MoveByHand, page: Page, found: MovePage): Typed => {
  const fields = by.move.fields ?? {};
  const named = takesOf(by).flatMap((name) => {
    const said = name === 'instead' ? undefined : word(page.query, name);
    return said === undefined ? [] : [[name, said] as const];
  });
  const instead = entryAt(found, word(page.query, 'instead'));
  const again: Typed = instead ? { ...typedOf(fields, instead.data), insteadOf: String(instead.revision) } : {};
  const day = instead ? dateInWords(instead.effectiveOn) : firstDay(by, page.today);
  return { effectiveOn: day, ...again, ...Object.fromEntries(named) };
};

/** The entry that is withdrawn, or in whose place another is entered. */
export const entryMeant = (typed: Typed, page: Page, found: MovePage): string | null => {
  const entry = entryAt(found, typed['insteadOf'] ?? typed['revision']);
  if (!entry) return null;
  const names = namesFor(page, found);
  return `${entryInWords(entry, (value) => valueInWords(value, names))}, of ${dateInWords(entry.effectiveOn)}`;
};
