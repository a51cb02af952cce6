import { londonDay } from '#libs/calendar/index.js';
import type { ImportCommand } from '#libs/domain/document-import/decide.js';
import type { ImportEvent, ImportOutcome } from '#libs/domain/document-import/events.js';
import type { ImportState } from '#libs/domain/document-import/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { load } from '../load.js';
import type { AsPrinted } from './as-printed.js';
import type { DraftOfBody } from './body.js';
import { joined } from './in-parts.js';
import type { AlreadyRecorded, RecordingResult } from './recording.js';

type Of<Type extends ImportEvent['type']> = RecordedEvent<Extract<ImportEvent, { type: Type }>>;

/**
 * The stream of one import: what was accepted, by whom, and what came of it. Of a document that was accepted again, after
 * all of it was withdrawn, only the last time.
 */
export interface ImportLog {
  readonly importId: string;
  readonly state: ImportState;
  readonly accepted: Of<'ImportAccepted.v1'> | Of<'ImportAcceptedInParts.v1'> | null;
  /** What has come of a draft in parts. */
  readonly parts: readonly object[];
  /** All of what was accepted; null until its last part is there. */
  readonly draft: DraftOfBody | null;
  readonly completed: Of<'ImportCompleted.v2'> | null;
  readonly withdrawalBegun: Of<'ImportWithdrawalBegun.v1'> | null;
  readonly withdrawn: Of<'ImportWithdrawn.v1'> | null;
  /** The revision of the next acceptance, or of that which is not withdrawn: tells each time from the others. */
  readonly time: bigint;
  /** The revision of what is written next. */
  readonly next: bigint;
}

const isAcceptance = (type: string): boolean => type === 'ImportAccepted.v1' || type === 'ImportAcceptedInParts.v1';

const partsIn = (events: readonly RecordedEvent[]): readonly object[] =>
  events.flatMap(({ event }) =>
    event.type === 'ImportDraftPart.v1' ? [(event as Of<'ImportDraftPart.v1'>['event']).data.draft as object] : [],
  );

const draftOf = (accepted: ImportLog['accepted'], parts: readonly object[]): DraftOfBody | null => {
  if (accepted?.event.type !== 'ImportAcceptedInParts.v1')
    return (accepted?.event.data.draft ?? null) as DraftOfBody | null;
  return parts.length === accepted.event.data.parts ? (joined(parts) as DraftOfBody) : null;
};

export const loadImport = async (store: EventStore, importId: string): Promise<ImportLog> => {
  const loaded = await load(store, 'import', importId);
  const state = loaded.state as ImportState;
  const last = loaded.events.findLastIndex(({ event }) => isAcceptance(event.type));
  const events = loaded.events.slice(Math.max(last, 0));
  const find = (type: ImportEvent['type']) => events.find(({ event }) => event.type === type) ?? null;
  const accepted = (events.find(({ event }) => isAcceptance(event.type)) ?? null) as ImportLog['accepted'];
  const parts = partsIn(events);
  const next = (events.at(-1)?.revision ?? -1n) + 1n;
  const isOver = state.status === 'none' || state.status === 'withdrawn';
  return {
    importId,
    state,
    accepted,
    parts,
    draft: draftOf(accepted, parts),
    completed: find('ImportCompleted.v2') as ImportLog['completed'],
    withdrawalBegun: find('ImportWithdrawalBegun.v1') as ImportLog['withdrawalBegun'],
    withdrawn: find('ImportWithdrawn.v1') as ImportLog['withdrawn'],
    time: isOver ? next : (events[0]?.revision ?? 0n),
    next,
  };
};

/** What is told in several commands of one type: they differ in what they tell. */
const IN_PARTS: readonly ImportCommand['type'][] = ['AddDraftPart', 'ProgressImport', 'ProgressWithdrawal'];

/** The id of a command in an import's stream: the same again, until the document is accepted anew. */
export const importCommandId = (ids: Ids, { importId, time }: ImportLog, { type, data }: ImportCommand): string =>
  ids.of([
    importId,
    type,
    ...(time > 0n ? [String(time)] : []),
    ...(IN_PARTS.includes(type) ? [JSON.stringify(data)] : []),
  ]);

export const alreadyRecorded = ({ state, completed, accepted }: ImportLog): AlreadyRecorded | null =>
  state.status === 'completed'
    ? completed && accepted && { on: londonDay(completed.metadata.recordedAt), by: accepted.metadata.actor }
    : null;

/** What an import came to, told as for the first time; null until it is complete. */
export const resultOf = (
  { importId, state, accepted, completed }: ImportLog,
  { warnings, replayed = false }: { readonly warnings: readonly AsPrinted[]; readonly replayed?: boolean },
): Omit<Extract<RecordingResult, { outcome: 'recorded' }>, 'publishedOn'> | null => {
  if (!accepted || !completed || !('recorded' in state)) return null;
  const { recorded, unchanged, differences, leftOut } = state as ImportOutcome;
  const { reportId } = accepted.event.data;
  return {
    outcome: 'recorded',
    importId,
    reportId,
    position: completed.position,
    replayed,
    warnings,
    recorded,
    unchanged,
    differences,
    leftOut,
  };
};
