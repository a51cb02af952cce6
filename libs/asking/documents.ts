import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';

/** The name of every document of some reports by its SHA-256. */
export type Documents = ReadonlyMap<string, string>;

export const documentsOf = (reports: readonly Thing<'report'>[]): Documents =>
  new Map(reports.flatMap(({ state }) => [state.document, ...state.laterDocuments].map((d) => [d.sha256, d.name])));

/** As many as one page of a list holds. */
export const EVERYTHING = { sort: 'ref', descending: false, limit: 200, cursor: null } as const;

/** The names of the documents that a thing's facts may be quoted from: those of its report, or of its meeting. */
export async function documentsFor(view: View, thing: Thing): Promise<Documents> {
  const reportId = thing.kind === 'report' ? thing.id : thing.reportId;
  if (reportId !== null) {
    const report = await view.find('report', reportId);
    return documentsOf(report === null ? [] : [report]);
  }
  if (thing.scope === null) return documentsOf([]);
  const { body, meeting } = thing.scope;
  const filter = { committee: body, meeting };
  return documentsOf((await view.list('report', filter, EVERYTHING)).items);
}
