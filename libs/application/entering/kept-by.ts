import type { Commitment } from '#libs/domain/commitment/state.js';
import type { COMMITMENT } from '#libs/domain/commitment/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { nameKey } from '#libs/domain/shared/text/same-name.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { formatDate } from '#libs/calendar/words.js';
import { beginningOf, load, type LoadedAggregate } from '../load.js';
import type { ThingsOfRecord } from '../things-of-record.js';

interface Known {
  readonly store: EventStore;
  readonly record: Pick<ThingsOfRecord, 'called'>;
}

type KeptTold = Told<typeof COMMITMENT, 'KeepCommitment'>;

const isRefused = (found: string | null | Refusal): found is Refusal => typeof found === 'object' && found !== null;

/** The id of the report of the record that is named, by reference or id; null for a paper that the record does not have. */
const reportNamed = async ({ record }: Known, words: string): Promise<string | null | Refusal> => {
  const name = nameKey(words);
  const ids = isId(name) ? [spelledId(name)] : [];
  const [found] = await record.called({ refs: [name], ids });
  if (!found) return ids.length === 0 ? null : invalid('report', `There is no report with the id ${name}.`);
  return found.kind === 'report' ? found.id : invalid('report', `${found.ref} is no report: a paper keeps a promise.`);
};

const madeAfter = (commitment: LoadedAggregate, { meeting }: KeptTold): Refusal | null => {
  const made = beginningOf(commitment)?.metadata.effectiveOn ?? null;
  return made === meeting
    ? invalid('meeting', `It was made on ${formatDate(made)}: a meeting after that keeps it.`)
    : null;
};

const byAnother = (commitment: LoadedAggregate, report: string): Refusal | null => {
  const { reportId } = commitment.state as Partial<Commitment>;
  return reportId === report ? invalid('report', 'This paper promised it: another one keeps it.') : null;
};

const putBefore = async (store: EventStore, report: string, meeting: PlainDate): Promise<Refusal | null> => {
  const paper = (await load(store, 'report', report)).state as ReportState;
  return paper.status === 'none' || paper.scope.meeting === meeting
    ? null
    : invalid('meeting', `${paper.ref} was put before the meeting of ${formatDate(paper.scope.meeting)}.`);
};

/**
 * What kept a commitment: of a paper of the record, its id; else what the paper was called. Refused where the meeting was
 * that at which it was made, and where the paper is the one that promised it, or was before another meeting. Throws
 * `RecordBehind`, and what the event store throws.
 */
export const keptBy = async (known: Known, id: string, told: KeptTold): Promise<KeptTold | Refusal> => {
  const commitment = await load(known.store, 'commitment', id);
  const report = await reportNamed(known, told.report);
  const refusal = madeAfter(commitment, told) ?? (isRefused(report) ? report : null);
  if (refusal) return refusal;
  if (typeof report !== 'string') return told;
  return byAnother(commitment, report) ?? (await putBefore(known.store, report, told.meeting)) ?? { ...told, report };
};
