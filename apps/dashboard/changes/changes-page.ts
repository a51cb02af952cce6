import { MOST_IN_A_DOSSIER } from '#libs/asking/questions/dossier.js';
import { GetChangesPage, type ChangesPage } from '#libs/asking/questions/pages.js';
import { partInWords } from '#libs/words/count.js';
import { instantInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { scopeChosen, word } from '../frame/asked.js';
import { Links, type Query } from '../frame/links.js';
import type { PageOf } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { turnedBy } from '../parts/paging.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { withoutWrongDays } from '../things/list-address.js';
import { CHANGES_DAYS, CHANGES_PARAMETERS, entriesIn, narrowedIn, TIDIED_CHANGES } from './changes-address.js';
import { changesForm, changesTags } from './changes-filter.js';

const PER_PAGE = 50;

const restoredInWords = ({ restoredAt, backupTakenAt, logEndedAt }: ChangesPage['restorations'][number]): string =>
  `On ${instantInWords(restoredAt)} the record was restored from a backup of ${instantInWords(backupTakenAt)}. ` +
  `What had been recorded after that backup (position ${logEndedAt}) is lost.`;

/** Of days that are chosen, and nothing else: a dossier holds all that was recorded then, if it is not too much. */
const dossierOfDays = ({ from, to, ...others }: Query, links: Links, total: number) =>
  (from === undefined && to === undefined) || Object.keys(others).length > 0
    ? null
    : total > MOST_IN_A_DOSSIER
      ? { most: MOST_IN_A_DOSSIER }
      : { page: links.dossier({ from, to }), archive: links.dossier({ from, to, format: 'zip' }) };

/** Every change of the record, newest first, fifty at a time, and all of them as a file. */
export const CHANGES: PageOf<ChangesPage> = {
  template: 'changes/changes.njk',
  takes: CHANGES_PARAMETERS,
  tidied: TIDIED_CHANGES,
  question: (asked, { query: given }) => {
    const { query } = withoutWrongDays(given, CHANGES_DAYS);
    const page = { limit: PER_PAGE, cursor: word(query, 'cursor') ?? null };
    return new GetChangesPage(asked, { filter: entriesIn(query), page });
  },
  model: (page, value) => {
    const { query, wrong } = withoutWrongDays(page.query, CHANGES_DAYS);
    const { links } = page;
    const { listed, directory, restorations, recorders } = value;
    const [filter, narrowed, scope] = [entriesIn(query), narrowedIn(query), scopeFilter(directory, scopeChosen(query))];
    const to = (change: Record<string, string | undefined>) => links.changes({ ...narrowed, ...change });
    const form = changesForm(page, filter, { recorders, narrowed, wrong });
    const tags = changesTags(page, filter, { narrowed, scope, to });
    return {
      section: 'changes',
      title: 'Changes',
      failed: wrong.length > 0,
      errors: form.days.flatMap(({ name, error }) => (error === null ? [] : [{ text: error, href: `#${name}` }])),
      filter: scope,
      form,
      action: links.changes(),
      hidden: [
        ...links.hidden(),
        ...new Links({ stream: filter.stream, occasion: filter.occasion, after: narrowed.after }).hidden(),
      ],
      tags,
      clear: links.changes(),
      narrowed: Object.keys(narrowed).length > 0,
      restored: restorations.map(restoredInWords),
      total: sentence(partInWords({ ...listed, shown: listed.items.length }, 'change')),
      file: { href: links.changesFile(narrowed), text: `Download ${tags.length > 0 ? 'these' : 'all'} changes as CSV` },
      dossier: dossierOfDays(narrowed, links, listed.total),
      entries: entriesShown(page, listed.items, value),
      ...turnedBy(listed, to),
    };
  },
};
