import type { ReportCommand } from '#libs/domain/report/commands.js';
import type { ReportFacts } from '#libs/domain/report/events.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { reportIdentity } from '../identity.js';
import { slug } from '../slug.js';
import { firstUnknown, isRefused, scopeOf, type Entering, type Entry, type ScopeNamed } from './entry.js';

type Told = 'itemNo' | 'classification' | 'title' | 'wards' | 'from' | 'document' | 'inspectionId' | 'audit';

/** What a person says of a paper that was put before a meeting. */
export type ReportEntered = ScopeNamed & Pick<ReportFacts, Told>;

export const enterReport = async (
  { authority, committee, meeting, ...facts }: ReportEntered,
  entering: Entering,
): Promise<Entry | Refusal> => {
  const scope = scopeOf({ authority, committee, meeting });
  if (isRefused(scope)) return scope;
  if (!slug(facts.itemNo)) return invalid('itemNo', 'Give the number of the item.');
  const { inspectionId } = facts;
  const unknown = await firstUnknown(entering, [{ kind: 'inspection', id: inspectionId, field: 'inspectionId' }]);
  if (unknown) return unknown;
  const identity = reportIdentity(entering.ids, scope, facts.itemNo);
  const nothingRead = { lastParagraph: null, backgroundDocuments: [], appendices: [], findings: [], dates: [] };
  const data = { ref: identity.ref, scope, ...facts, ...nothingRead, source: null, sources: {} };
  const command: ReportCommand = { type: 'ReceiveReport', data };
  return { ...identity, command };
};
