import type { Report, ReportState } from '#libs/domain/report/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { importId, type Identity } from '../identity.js';
import { beginningOf, load } from '../load.js';
import { loadImport } from './import-log.js';

/** An action or a promise that an earlier document of the same report told of, in the words that it had there. */
export interface EarlierThing extends Identity {
  readonly text: string;
}

const MOVES: readonly string[] = ['action', 'commitment'];

/** The imports of the report's documents before this one, the first first. */
export const earlierImports = async (
  store: EventStore,
  ids: Ids,
  { reportId, sha256 }: { readonly reportId: string; readonly sha256: string },
) => {
  const report = (await load(store, 'report', reportId)).state as ReportState;
  if (report.status === 'none') return [];
  const all = documentsOf(report);
  const own = all.findIndex((document) => document.sha256 === sha256);
  // Those that came after it tell nothing of what it was compared with.
  const documents = own < 0 ? all : all.slice(0, own);
  const imports = await Promise.all(documents.map((document) => loadImport(store, importId(ids, document.sha256))));
  // What was withdrawn, or is being withdrawn, is no part of the record.
  return imports.filter(({ state }) => state.status === 'completed');
};

const documentsOf = ({ document, laterDocuments }: Report) => [document, ...laterDocuments];

/** What the report's other documents told of that paragraphs number, and that a new paragraph moves. */
export const earlierThingsOf = async (
  store: EventStore,
  ids: Ids,
  of: { readonly reportId: string; readonly sha256: string },
): Promise<EarlierThing[]> => {
  const earlier: EarlierThing[] = [];
  for (const { state } of await earlierImports(store, ids, of))
    for (const { kind, id, ref } of 'recorded' in state ? (state.recorded ?? []) : []) {
      if (!MOVES.includes(kind)) continue;
      const first = beginningOf(await load(store, kind as Identity['kind'], id))?.event.data as {
        readonly text?: string;
      };
      if (first?.text !== undefined) earlier.push({ kind: kind as Identity['kind'], id, ref, text: first.text });
    }
  return earlier;
};
