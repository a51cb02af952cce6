import type { DecidedDifference } from '#libs/domain/document-import/state.js';
import type { Difference } from '#libs/domain/document-import/events.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';
import { EVERYTHING } from './documents.js';

/** What a paper says otherwise than the record, with its number in its import, and what was decided; null: nothing yet. */
export interface NumberedDifference extends Difference {
  readonly importId: string;
  /** What the paper is called. */
  readonly paper: string;
  readonly no: number;
  readonly decided: Omit<DecidedDifference, 'no'> | null;
}

/** Every difference of an import, in the order of their numbers. */
export const differencesOf = ({ id, state }: Thing<'import'>): readonly NumberedDifference[] => {
  const decided = 'decided' in state ? state.decided : [];
  return ('differences' in state ? (state.differences ?? []) : []).map((difference, n) => {
    const { no = n + 1, ...decision } = decided.find((each) => each.no === n + 1) ?? {};
    return {
      ...difference,
      importId: id,
      paper: state.document.name,
      no,
      decided: 'decision' in decision ? decision : null,
    };
  });
};

/** The imports that stand of the papers of a report, the last first. */
const importsOf = async (view: View, reportId: string): Promise<readonly Thing<'import'>[]> => {
  const page = { ...EVERYTHING, sort: 'knownFrom', descending: true } as const;
  return (await view.list('import', { reportId, status: ['completed', 'withdrawing'] }, page)).items;
};

const reportsOf = async (view: View, { kind, id, reportId, inspectionId }: Thing): Promise<readonly string[]> => {
  if (kind === 'report') return [id];
  const inspection = kind === 'inspection' ? id : inspectionId;
  if (inspection === null) return reportId === null ? [] : [reportId];
  const reports = (await view.list('report', { inspectionId: inspection }, EVERYTHING)).items.map((each) => each.id);
  return reportId === null || reports.includes(reportId) ? reports : [reportId, ...reports];
};

/** What papers say otherwise of a thing; of a report, all that its papers say otherwise than the record. */
export const differencesAbout = async (view: View, thing: Thing): Promise<readonly NumberedDifference[]> => {
  const found: NumberedDifference[] = [];
  for (const reportId of await reportsOf(view, thing))
    for (const each of await importsOf(view, reportId)) found.push(...differencesOf(each));
  return thing.kind === 'report' ? found : found.filter(({ id }) => id === thing.id);
};
