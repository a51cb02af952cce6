import type { CommitmentState } from '#libs/domain/commitment/state.js';
import type { COMMITMENT } from '#libs/domain/commitment/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { nameKey } from '#libs/domain/shared/text/same-name.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { formatDate } from '#libs/calendar/words.js';
import { load } from '../load.js';
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

/**
 * What kept a commitment: of a paper of the record, its id; else what the paper was called. Refused where the paper is the
 * one that promised it, or was before another meeting. Throws `RecordBehind`, and what the event store throws.
 */
export const keptBy = async (known: Known, commitment: string, told: KeptTold): Promise<KeptTold | Refusal> => {
  const report = await reportNamed(known, told.report);
  if (report === null) return told;
  if (isRefused(report)) return report;
  const promised = (await load(known.store, 'commitment', commitment)).state as CommitmentState;
  if (promised.status !== 'none' && promised.reportId === report)
    return invalid('report', 'This paper promised it: another one keeps it.');
  const paper = (await load(known.store, 'report', report)).state as ReportState;
  if (paper.status !== 'none' && paper.scope.meeting !== told.meeting)
    return invalid('meeting', `${paper.ref} was put before the meeting of ${formatDate(paper.scope.meeting)}.`);
  return { ...told, report };
};
