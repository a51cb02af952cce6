import type { Minute } from '#libs/domain/minutes/events.js';
import type { RecommendationState } from '#libs/domain/recommendation/state.js';
import type { ReportCommand } from '#libs/domain/report/commands.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { load } from '../load.js';
import type { MinutesStep, OfMinutes } from './steps.js';

/** What comes back to a later meeting, or was taken off the agenda, was not considered. */
const CONSIDERED: readonly Minute['outcome'][] = [
  'agreed',
  'agreed as amended',
  'rejected',
  'referred',
  'recommended on',
];

/** A report that a meeting considered, and how its minute reads. */
export interface Considered {
  readonly id: string;
  readonly minute: string;
}

const isPublished = async (store: EventStore, id: string): Promise<boolean> =>
  ((await load(store, 'report', id)).state as ReportState).status === 'published';

/** The reports that proposed what a meeting decided about, as far as they are published and not considered yet. */
export const reportsConsidered = async (
  store: EventStore,
  steps: readonly MinutesStep[],
): Promise<readonly Considered[]> => {
  const considered = new Map<string, Considered>();
  for (const { id, command, said } of steps) {
    if (command === null || said === null || !('minute' in said) || !CONSIDERED.includes(said.minute.outcome)) continue;
    const of = (await load(store, 'recommendation', id)).state as RecommendationState;
    if (of.status === 'none' || of.reportId === null || considered.has(of.reportId)) continue;
    if (await isPublished(store, of.reportId))
      considered.set(of.reportId, { id: of.reportId, minute: said.minute.words });
  }
  return [...considered.values()];
};

export const consider = ({ heldOn }: OfMinutes, { minute }: Considered): ReportCommand => ({
  type: 'ConsiderReport',
  data: { meeting: heldOn, minute },
});
