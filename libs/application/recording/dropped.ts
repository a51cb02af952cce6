import type { Difference } from '#libs/domain/document-import/document-import.js';
import type { Report, ReportState } from '#libs/domain/report/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { importId } from '../identity.js';
import { load } from '../load.js';
import { loadImport } from './import-log.js';
import type { Thing } from './thing.js';

const documentsOf = ({ document, laterDocuments }: Report) => [document, ...laterDocuments];

/** What earlier documents of the same report told of and this one does not: offered as a difference, never removed. */
export const droppedSince = async (
  store: EventStore,
  ids: Ids,
  { reportId, sha256, things }: { reportId: string; sha256: string; things: readonly Thing[] },
): Promise<Difference[]> => {
  const report = (await load(store, 'report', reportId)).state as ReportState;
  if (report.status === 'none') return [];
  const dropped: Difference[] = [];
  for (const earlier of documentsOf(report).filter((document) => document.sha256 !== sha256)) {
    const { completed } = await loadImport(store, importId(ids, earlier.sha256));
    for (const { kind, id, ref } of completed?.event.data.recorded ?? [])
      if (!things.some((thing) => thing.id === id))
        dropped.push({ kind, id, ref, field: 'in the document', recorded: ref, document: null });
  }
  return dropped;
};
