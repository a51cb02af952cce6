import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { Draft } from '#libs/report-import/draft.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { recordableCalled } from './called.js';
import { earlierThingsOf } from './earlier-imports.js';
import { startedAsFirstRecorded } from './started-as-first-recorded.js';
import { recordableOf, type Recordable } from './recordable.js';

interface In {
  readonly store: EventStore;
  readonly ids: Ids;
  readonly things: ThingsOfRecord;
}

/** What the record would hold of a draft, under the references of the record, and matched with what earlier papers told. */
export const recordableInRecord = async (
  { store, ids, things }: In,
  read: Draft,
  document: DocumentRef,
): Promise<Recordable> => {
  const alone = recordableOf(read, document, ids);
  if (!alone.ok) return alone;
  const draft = await startedAsFirstRecorded(store, read, alone.reportId);
  const earlier = await earlierThingsOf(store, ids, { reportId: alone.reportId, sha256: document.sha256 });
  return recordableCalled(things, (called) => recordableOf(draft, document, { ...ids, called }, earlier));
};
