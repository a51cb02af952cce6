import { GetManyThings, type ManyThings } from '#libs/asking/questions/many.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import type { PageOf } from '../frame/pages.js';
import type { Links } from '../frame/links.js';
import type { Fact } from '../parts/shown.js';
import { lostIn, resultsShown, type Came } from './results.js';

/** What a page of what came of many changes is about. */
export interface Many {
  readonly kind: RecordKind;
  /** What the pages of the form are called. */
  readonly title: string;
  readonly came: readonly Came[];
  /** The revision of each thing that was seen, by its id. */
  readonly seen: ReadonlyMap<string, bigint>;
  /** What was said once for all of them. */
  readonly said: readonly Fact[];
  readonly back: (links: Links) => { readonly href: string; readonly text: string };
  /** The parameters of its address. */
  readonly takes: readonly string[];
}

/** Which form asks to be confirmed: where it is sent, with what. */
export interface Confirmed {
  readonly action: string;
  readonly hidden: readonly (readonly [string, string])[];
}

const questionOf = ({ kind, came, seen }: Many): PageOf<ManyThings>['question'] => {
  const which = [...new Set(came.map(({ id }) => id))];
  return (asked) => new GetManyThings(asked, { kind, which, after: lostIn(came, seen) });
};

/** What is going to be recorded, and what cannot be, with why: nothing is yet. */
export const checkPage = (many: Many, { action, hidden }: Confirmed): PageOf<ManyThings> => ({
  template: 'many/check.njk',
  takes: many.takes,
  question: questionOf(many),
  model: (page, told) => {
    const results = resultsShown(page, many.came, told, 'to be recorded');
    const { token } = page.here;
    return {
      section: many.kind,
      title: `Check before it is recorded: ${many.title}`,
      what: sentence(KIND_WORDS[many.kind].one),
      back: many.back(page.links),
      said: many.said,
      results,
      action,
      hidden: [['form', token ?? ''], ...hidden],
    };
  },
});

/** What was recorded of each, and what was not, with why. */
export const recordedPage = (many: Many): PageOf<ManyThings> => ({
  template: 'many/recorded.njk',
  takes: many.takes,
  question: questionOf(many),
  model: (page, told) => ({
    section: many.kind,
    title: many.title,
    what: sentence(KIND_WORDS[many.kind].one),
    back: many.back(page.links),
    results: resultsShown(page, many.came, told, 'recorded'),
  }),
});
