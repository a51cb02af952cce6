import type { Inspection, InspectionState } from '#libs/domain/inspection/state.js';
import { standingOf } from '#libs/domain/history/placing/standing.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Draft } from '#libs/report-import/draft.js';
import { load } from '../load.js';

/**
 * A day on which an inspection started may have been corrected since: it goes on being known by the day that was recorded
 * first. A paper of the same report that prints the corrected day is read as telling of that inspection, not of another.
 */
export const startedAsFirstRecorded = async (store: EventStore, draft: Draft, reportId: string): Promise<Draft> => {
  const { inspection } = draft;
  if (!inspection?.started) return draft;
  const report = (await load(store, 'report', reportId)).state as ReportState;
  if (report.status === 'none' || report.inspectionId === null) return draft;
  const { state, events } = await load(store, 'inspection', report.inspectionId);
  const recorded = state as InspectionState;
  if (recorded.status === 'none' || !isOf(recorded, inspection)) return draft;
  const first = standingOf(events).find(({ event }) => event.type === 'InspectionStarted.v1');
  const started = (first?.event.data as { readonly on: string } | undefined)?.on ?? inspection.started;
  return started === inspection.started ? draft : { ...draft, inspection: { ...inspection, started } };
};

const isOf = ({ framework, startedOn }: Inspection, read: NonNullable<Draft['inspection']>): boolean =>
  framework === read.framework && startedOn === read.started;
