import type { MemberTold } from '#libs/asking/questions/told.js';
import { isKind } from '#libs/domain/deciders.js';
import type { Json } from '#libs/kernel/json.js';
import { dateInWords } from '#libs/words/dates.js';
import { fieldInWords } from '#libs/words/field-words.js';
import { valueInWords } from '#libs/words/value-words.js';
import type { Page } from '../frame/pages.js';
import { link, listed, nothing, text, textOr, type Shown } from '../parts/shown.js';

export const columnsOf = (by: string, shown: string) =>
  [
    { label: 'Of its', wide: false },
    { label: 'Had been told', wide: true },
    { label: 'By', wide: false },
    { label: `True on ${by}`, wide: false },
    { label: `True on ${shown}`, wide: false },
  ].map((column) => ({ ...column, href: null, sorted: null }));

const SAME = nothing('the same');

/** Members of a thing as they were told, beside what was true where that is otherwise. */
export const membersShown = (
  { links, people }: Page,
  members: readonly MemberTold[],
  records: ReadonlyMap<string, string>,
): readonly (readonly Shown[])[] => {
  const inWords = (value: Json) => valueInWords(value, { people, records });
  const shown = (value: Json): Shown =>
    Array.isArray(value)
      ? listed((value as readonly Json[]).flatMap((entry) => inWords(entry) ?? []).map(text))
      : textOr(inWords(value), 'Nothing');
  return members.map(({ member, said, by, then, now, differedThen, differsNow }) => {
    const { kind, id, ref, meeting } = by;
    const href = isKind(kind) ? links.of({ kind, id }) : null;
    const before = `for the meeting of ${dateInWords(meeting)}`;
    return [
      text(fieldInWords(member)),
      shown(said),
      href === null ? text(`${ref}, ${before}`) : link(ref, href, before),
      differedThen ? shown(then) : SAME,
      differsNow ? shown(now) : SAME,
    ];
  });
};
