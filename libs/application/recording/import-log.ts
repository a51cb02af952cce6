import { londonDay } from '#libs/calendar/index.js';
import type { ImportEvent } from '#libs/domain/document-import/events.js';
import type { ImportState } from '#libs/domain/document-import/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { load } from '../load.js';
import type { AsPrinted } from './as-printed.js';
import type { AlreadyRecorded, RecordingResult } from './recording.js';

type Of<Type extends ImportEvent['type']> = RecordedEvent<Extract<ImportEvent, { type: Type }>>;

/**
 * The stream of one import: what was accepted, by whom, and what came of it. Of a document that was accepted again, after
 * all of it was withdrawn, only the last time.
 */
export interface ImportLog {
  readonly importId: string;
  readonly state: ImportState;
  readonly accepted: Of<'ImportAccepted.v1'> | null;
  readonly completed: Of<'ImportCompleted.v1'> | null;
  readonly withdrawalBegun: Of<'ImportWithdrawalBegun.v1'> | null;
  readonly withdrawn: Of<'ImportWithdrawn.v1'> | null;
  /** The revision of the next acceptance, or of that which is not withdrawn: tells each time from the others. */
  readonly time: bigint;
}

export const loadImport = async (store: EventStore, importId: string): Promise<ImportLog> => {
  const loaded = await load(store, 'import', importId);
  const state = loaded.state as ImportState;
  const last = loaded.events.findLastIndex(({ event }) => event.type === 'ImportAccepted.v1');
  const events = loaded.events.slice(Math.max(last, 0));
  const find = (type: ImportEvent['type']) => events.find(({ event }) => event.type === type) ?? null;
  const isOver = state.status === 'none' || state.status === 'withdrawn';
  return {
    importId,
    state,
    accepted: find('ImportAccepted.v1') as ImportLog['accepted'],
    completed: find('ImportCompleted.v1') as ImportLog['completed'],
    withdrawalBegun: find('ImportWithdrawalBegun.v1') as ImportLog['withdrawalBegun'],
    withdrawn: find('ImportWithdrawn.v1') as ImportLog['withdrawn'],
    time: isOver ? (events.at(-1)?.revision ?? -1n) + 1n : (events[0]?.revision ?? 0n),
  };
};

/** The id of a command in an import's stream: the same again, until the document is accepted anew. */
export const importCommandId = (ids: Ids, { importId, time }: ImportLog, type: string): string =>
  ids.of([importId, type, ...(time > 0n ? [String(time)] : [])]);

export const alreadyRecorded = ({ state, completed, accepted }: ImportLog): AlreadyRecorded | null =>
  state.status === 'completed'
    ? completed && accepted && { on: londonDay(completed.metadata.recordedAt), by: accepted.metadata.actor }
    : null;

/** What an import came to, told as for the first time; null until it is complete. */
export const resultOf = (
  { importId, accepted, completed }: ImportLog,
  { warnings, replayed = false }: { readonly warnings: readonly AsPrinted[]; readonly replayed?: boolean },
): Extract<RecordingResult, { outcome: 'recorded' }> | null => {
  if (!accepted || !completed) return null;
  const { reportId } = accepted.event.data;
  return {
    outcome: 'recorded',
    importId,
    reportId,
    position: completed.position,
    replayed,
    warnings,
    ...completed.event.data,
  };
};
