import { BadRequestException } from '@nestjs/common';
import { isKind } from '#libs/domain/deciders.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { scopeChosen, word } from '../frame/asked.js';
import type { Asking } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { documentsOf } from '../parts/quotation.js';
import { scopeFilter } from '../parts/scope-filter.js';
import type { Restoration } from '#libs/restorations/index.js';
import { instantInWords } from '#libs/words/dates.js';
import { EVERYTHING } from '../things/thing-page.js';

const PER_PAGE = 50;

const streamOf = (stream: string | undefined): { stream?: string } => {
  if (stream === undefined) return {};
  const parsed = parseStreamId(stream);
  if (parsed === null || !isKind(parsed.kind))
    throw new BadRequestException('“stream” in the address of this page names no record.');
  return { stream };
};

const restoredInWords = ({ restoredAt, backupTakenAt, logEndedAt }: Restoration): string =>
  `On ${instantInWords(restoredAt)} the record was restored from a backup of ${instantInWords(backupTakenAt)}. ` +
  `What had been recorded after that backup (position ${logEndedAt}) is lost.`;

/** Every change of the record, newest first, fifty at a time. */
export async function changesPage(asking: Asking) {
  const { view, query, links } = asking;
  const scope = scopeChosen(query);
  const [stream, cursor] = [word(query, 'stream'), word(query, 'cursor') ?? null];
  const kept = { ...scope, stream };
  const listed = await view.entries(
    { ...scope, ...streamOf(stream) },
    { limit: PER_PAGE, cursor, descending: true, moment: asking.cursorMoment },
  );
  const reports = await view.list('report', scope, EVERYTHING);
  const documents = documentsOf(reports.items);
  return {
    section: 'changes',
    title: 'Changes',
    filter: scopeFilter(await view.directory(), scope),
    action: links.changes(),
    hidden: links.hidden(),
    clear: Object.keys(scope).length === 0 && stream === undefined ? null : links.changes(),
    restored: asking.restorations.map(restoredInWords),
    total: listed.total,
    entries: await entriesShown(asking, listed.items, documents),
    next: listed.next === null ? null : links.changes({ ...kept, cursor: listed.next }),
    start: cursor === null ? null : links.changes(kept),
  };
}
