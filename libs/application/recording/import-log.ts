import { londonDay } from '#libs/calendar/index.js';
import type { ImportEvent, ImportState } from '#libs/domain/document-import/document-import.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { load } from '../load.js';
import type { AlreadyRecorded, RecordingResult } from './recording.js';

type Of<Type extends ImportEvent['type']> = RecordedEvent<Extract<ImportEvent, { type: Type }>>;

/** The stream of one import: what was accepted, by whom, and what came of it. */
export interface ImportLog {
  readonly importId: string;
  readonly state: ImportState;
  readonly accepted: Of<'ImportAccepted.v1'> | null;
  readonly completed: Of<'ImportCompleted.v1'> | null;
}

export const loadImport = async (store: EventStore, importId: string): Promise<ImportLog> => {
  const { events, state } = await load(store, 'import', importId);
  const find = (type: ImportEvent['type']) => events.find(({ event }) => event.type === type) ?? null;
  return {
    importId,
    state: state as ImportState,
    accepted: find('ImportAccepted.v1') as ImportLog['accepted'],
    completed: find('ImportCompleted.v1') as ImportLog['completed'],
  };
};

export const alreadyRecorded = ({ completed, accepted }: ImportLog): AlreadyRecorded | null =>
  completed && accepted && { on: londonDay(completed.metadata.recordedAt), by: accepted.metadata.actor };

/** What an import came to, told as for the first time; null until it is complete. */
export const resultOf = (
  { importId, accepted, completed }: ImportLog,
  replayed: boolean = false,
): Extract<RecordingResult, { outcome: 'recorded' }> | null => {
  if (!accepted || !completed) return null;
  const { reportId } = accepted.event.data;
  return { outcome: 'recorded', importId, reportId, position: completed.position, replayed, ...completed.event.data };
};
