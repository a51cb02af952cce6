import { GetPaper, type Paper } from '#libs/asking/questions/paper.js';
import type { DocumentStore } from '#libs/documents/index.js';
import { sentence } from '#libs/words/sentence.js';
import type { PageOf } from '../frame/pages.js';
import { textOf, textShown, type PaperText } from './paper-text.js';

/** The text of the paper that an import was read from, around a passage that the address names, which is marked. */
export const paperPage = (id: string, documents: DocumentStore): PageOf<Paper, PaperText> => ({
  template: 'imports/paper.njk',
  takes: ['from', 'to'],
  question: (asked) => new GetPaper(asked, { id }),
  beside: ({ document }) => textOf(documents, document.sha256, document.name),
  model: ({ query, links }, paper, text) => ({
    section: 'report',
    title: sentence(paper.title),
    name: paper.document.name,
    back: paper.isImportTold
      ? { href: links.imported(paper.id), text: 'The import' }
      : { href: links.thing('report', paper.reportId), text: 'The report' },
    download: links.download(paper),
    ...textShown(text, query, (from) => links.paper(paper.id, { from })),
  }),
});
