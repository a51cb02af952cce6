import { randomUUID } from 'node:crypto';
import type { PersonNamed } from '#libs/asking/names-of-people.js';
import { GetMovePage, type MovePage } from '#libs/asking/questions/move-page.js';
import type { Reader } from '#libs/asking/reader.js';
import { count } from '#libs/words/count.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { formShown, type FormShown } from '../forms/move-form.js';
import type { MoveByHand } from '../forms/offered-moves.js';
import type { Fault, Typed } from '../forms/sent.js';
import type { Page, PageOf } from '../frame/pages.js';
import { actControls, firstDay, NO_WAY } from '../moves/act.js';
import { namedBy, optionsFor } from '../moves/options.js';
import { plainWords } from '../moves/plain-words.js';
import { LIST_PARAMETERS } from '../things/list-page.js';
import { titleOf } from './choose-page.js';
import { manyPath, type ManyKind } from './for-many.js';
import { tickFields } from './ticks.js';

/** What is asked for many things at once. */
export interface ManyAsked {
  readonly kind: ManyKind;
  readonly by: MoveByHand;
  readonly which: readonly string[];
  readonly typed: Typed;
  readonly faults: readonly Fault[];
}

/** The form of the move, told once for all of them. */
export const manyForm = (
  { kind, by, which, typed, faults }: ManyAsked,
  page: Pick<Page, 'today' | 'here' | 'position'>,
  found: MovePage,
  persons: readonly PersonNamed[],
): FormShown => {
  const fields = by.move.fields ?? {};
  const form = formShown(
    {
      ...{ kind, type: by.type, title: sentence(by.move.summary), button: 'Check what will be recorded' },
      begins: { effectiveOn: firstDay(by, page.today) },
      options: optionsFor(fields, { page: found, persons }),
      suggestions: { post: found.posts },
      labels: plainWords(fields),
      beside: actControls(by, NO_WAY, null),
    },
    { action: manyPath(kind), token: page.here.token ?? '', key: randomUUID(), revision: null },
    { type: by.type, typed, faults },
  );
  return { ...form, hidden: [...form.hidden, ['seen', String(page.position)], ...tickFields(which)] };
};

export const formPage = (
  asked: ManyAsked,
  people: (reader: Reader) => Promise<readonly PersonNamed[]>,
): PageOf<MovePage, readonly PersonNamed[]> => ({
  template: 'many/form.njk',
  takes: LIST_PARAMETERS,
  question: (who) => new GetMovePage(who, { named: null, ...namedBy(asked.by.move.fields ?? {}) }),
  beside: (_, reader) => people(reader),
  model: (page, found, persons) => {
    const { kind, which } = asked;
    const words = KIND_WORDS[kind];
    const form = manyForm(asked, page, found, persons);
    return {
      section: kind,
      title: form.title,
      caption: titleOf(kind),
      of: count(which.length, words.one, words.many),
      failed: form.errors.length > 0,
      back: { href: page.links.list(kind), text: `All ${words.many}` },
      form,
    };
  },
});
