import { ListWaitingPapers } from '#libs/asking/questions/waiting-papers.js';
import type { WaitingPaper } from '#libs/waiting-papers/index.js';
import { instantInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { namedControls } from '../forms/named-controls.js';
import type { Fault, Typed } from '../forms/sent.js';
import type { PageOf } from '../frame/pages.js';

/** What came back of the form of a paper, with what is wrong. */
export interface NewPaperSent {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
}

const FIELDS = ['file', 'text', 'authority', 'publishedOn'];

/** Bring in a paper: by a file or by its text; and those that wait already. */
export const newPaperPage = (
  { typed, faults }: NewPaperSent = { typed: {}, faults: [] },
): PageOf<readonly WaitingPaper[]> => ({
  template: 'papers/new.njk',
  takes: ['done'],
  question: (asked) => new ListWaitingPapers(asked, {}),
  model: ({ here, people, links, query }, waiting) => {
    return {
      section: 'report',
      title: 'Bring in a paper',
      putAway: query['done'] === 'put-away',
      hidden: here.token ?? '',
      // What is wrong with the document is wrong with its file, where one was sent.
      ...namedControls(FIELDS, { typed, faults }, 'file'),
      waiting: waiting.map((each) => ({
        title: each.title,
        href: links.waitingPaper(each.sha256),
        by: nameOf(people, each.broughtBy),
        at: instantInWords(each.broughtAt),
      })),
    };
  },
});
