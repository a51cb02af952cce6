import { BadRequestException } from '@nestjs/common';
import { SCOPE } from '#libs/asking/filters.js';
import { GetChangesPage, type ChangesPage } from '#libs/asking/questions/pages.js';
import { isKind } from '#libs/domain/deciders.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { totalInWords } from '#libs/words/count.js';
import { instantInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { scopeChosen, word, type RawQuery } from '../frame/asked.js';
import type { PageOf } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { pagedBy } from '../parts/paging.js';
import { scopeFilter } from '../parts/scope-filter.js';

const PER_PAGE = 50;

const streamIn = (query: RawQuery): string | null => {
  const stream = word(query, 'stream') ?? null;
  const parsed = stream === null ? null : parseStreamId(stream);
  if (stream !== null && (parsed === null || !isKind(parsed.kind)))
    throw new BadRequestException('“stream” in the address of this page names no record.');
  return stream;
};

const restoredInWords = ({ restoredAt, backupTakenAt, logEndedAt }: ChangesPage['restorations'][number]): string =>
  `On ${instantInWords(restoredAt)} the record was restored from a backup of ${instantInWords(backupTakenAt)}. ` +
  `What had been recorded after that backup (position ${logEndedAt}) is lost.`;

/** Every change of the record, newest first, fifty at a time. */
export const CHANGES: PageOf<ChangesPage> = {
  template: 'changes/changes.njk',
  takes: [...SCOPE, 'stream', 'cursor'],
  question: (asked, { query }) => {
    const page = { limit: PER_PAGE, cursor: word(query, 'cursor') ?? null };
    return new GetChangesPage(asked, { scope: scopeChosen(query), stream: streamIn(query), page });
  },
  model: (page, value) => {
    const { query, links } = page;
    const [scope, stream] = [scopeChosen(query), word(query, 'stream')];
    const { listed, directory, restorations } = value;
    return {
      section: 'changes',
      title: 'Changes',
      filter: scopeFilter(directory, scope),
      action: links.changes(),
      hidden: links.hidden(),
      clear: Object.keys(scope).length === 0 && stream === undefined ? null : links.changes(),
      restored: restorations.map(restoredInWords),
      total: sentence(totalInWords(listed, 'change')),
      entries: entriesShown(page, listed.items, value),
      ...pagedBy(query, listed, (more) => links.changes({ ...scope, stream, ...more })),
    };
  },
};
