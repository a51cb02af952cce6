import { NotFoundException } from '@nestjs/common';
import { ListWaitingPapers } from '#libs/asking/questions/waiting-papers.js';
import type { DocumentStore } from '#libs/documents/index.js';
import type { WaitingPaper } from '#libs/waiting-papers/index.js';
import type { PageOf } from '../frame/pages.js';
import { textOf, textShown, type PaperText } from '../imports/paper-text.js';

/** One of the papers that wait. */
export const waitingIn = (papers: readonly WaitingPaper[], sha256: string): WaitingPaper => {
  const found = papers.find((each) => each.sha256 === sha256);
  if (!found) throw new NotFoundException();
  return found;
};

/** The text of a paper that waits, around a passage that the address names. */
export const waitingTextPage = (
  sha256: string,
  documents: DocumentStore,
): PageOf<readonly WaitingPaper[], PaperText> => ({
  template: 'imports/paper.njk',
  takes: ['from', 'to'],
  question: (asked) => new ListWaitingPapers(asked, {}),
  beside: (papers) => textOf(documents, sha256, waitingIn(papers, sha256).name),
  model: ({ query, links }, papers, text) => {
    const paper = waitingIn(papers, sha256);
    return {
      section: 'report',
      title: paper.title,
      name: paper.name,
      back: { href: links.waitingPaper(sha256), text: 'The draft' },
      ...textShown(text, query, (from) => links.waitingText(sha256, { from })),
    };
  },
});
