import { GetImportPage, type ImportPage } from '#libs/asking/questions/import-page.js';
import { differencesOf } from '#libs/asking/differences.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import type { PageOf } from '../frame/pages.js';
import { differencesShown } from '../parts/difference.js';

/** One import: the paper, and what it says otherwise than the record. */
export const importPage = (id: string): PageOf<ImportPage> => ({
  template: 'imports/import.njk',
  takes: [],
  question: (asked) => new GetImportPage(asked, { id }),
  model: (page, { imported, documents }) => {
    const { state, title, status } = imported;
    const differences = differencesOf(imported);
    return {
      section: 'report',
      title: sentence(title),
      name: state.document.name,
      status: statusTag(status),
      report: page.links.thing('report', state.reportId),
      paper: page.links.paper(imported.id),
      download: page.links.download(imported),
      changes: page.links.changes({ stream: imported.stream }),
      any: differences.length > 0,
      differences: differencesShown(differences, page, documents),
      leftOut: 'leftOut' in state ? (state.leftOut ?? []) : [],
    };
  },
});
