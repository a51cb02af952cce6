import type { Difference } from '#libs/domain/document-import/events.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { load } from '../load.js';
import { sourceOfFact } from './differences/source-of-fact.js';
import { DROPPED } from './differences/dropped-field.js';
import { earlierImports } from './earlier-imports.js';
import type { Thing } from './thing.js';

/** A thing that was withdrawn since an earlier import is not told as dropped by a later one: null. */
const stateOf = async (store: EventStore, kind: Kind, id: string): Promise<object | null> => {
  const { state } = await load(store, kind, id);
  return state.status === 'none' ? null : state;
};

/** What earlier documents of the same report told of and this one does not: offered as a difference, never removed. */
export const droppedSince = async (
  store: EventStore,
  ids: Ids,
  { reportId, sha256, things }: { reportId: string; sha256: string; things: readonly Thing[] },
): Promise<Difference[]> => {
  const dropped: Difference[] = [];
  for (const { state } of await earlierImports(store, ids, { reportId, sha256 }))
    for (const { kind, id, ref } of 'recorded' in state ? (state.recorded ?? []) : [])
      if (!things.some((thing) => thing.id === id)) {
        const there = await stateOf(store, kind as Kind, id);
        if (there === null) continue;
        const recordedSource = sourceOfFact(kind as Kind, there, {}, DROPPED);
        const said = { recorded: ref, document: null, recordedSource, documentSource: null };
        dropped.push({ kind, id, ref, field: DROPPED, ...said });
      }
  return dropped;
};
