import type { ReportFacts } from '#libs/domain/report/events.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { Statement } from '#libs/domain/statement/events.js';
import type { Entry } from './entry.js';
import type { Linked } from './links.js';

const saidBy = (id: string, { document, scope }: Pick<ReportFacts, 'document' | 'scope'>): Statement => ({
  by: { kind: 'report', id },
  document: document.sha256,
  body: scope.body,
  meeting: scope.meeting,
  published: null,
  members: [],
});

/** What a person enters of a report is said by it, as what is read of one; null where nothing says which report. */
export const statementOf = (
  { kind, id, command }: Entry,
  { reportId = null }: { readonly reportId?: string | null },
  linked: Linked,
): Statement | null => {
  if (kind === 'report') return saidBy(id, command.data as ReportFacts);
  return reportId === null ? null : saidBy(reportId, linked.the<ReportState>(reportId));
};
