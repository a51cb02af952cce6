import type { DisputedFact } from '#libs/domain/report/events.js';
import type { DraftDiscrepancy, FieldSources, Locator } from '#libs/report-import/draft.js';
import type { Identity } from '../identity.js';
import type { Paper } from './paper.js';

const overlap = (one: Locator, other: Locator): boolean => one.from < other.to && other.from < one.to;

/** The only fact that was read from where a statement stands; null where there is none, or another beside it. */
const factAt = (sources: FieldSources | undefined, at: Locator): string | null => {
  const facts = Object.entries(sources ?? {}).filter(([, { locator }]) => overlap(locator, at));
  // The narrowest passage is of the fact itself, the others are of the sentence around it.
  const width = ({ from, to }: Locator) => to - from;
  const [first, second] = facts.sort(([, a], [, b]) => width(a.locator) - width(b.locator));
  if (first === undefined) return null;
  return second && width(second[1].locator) === width(first[1].locator) ? null : first[0];
};

/** The facts of an inspection and of a report that are corrected under other names than they are read. */
const INSPECTION_FACTS = [
  'announced',
  'started',
  'concluded',
  'published',
  'received',
  'previous',
  'power',
  'leadInspector',
];
const AUDIT_FACTS: Readonly<Record<string, string>> = { sent: 'sentOn', dated: 'dated', version: 'version' };

/** Whose fact the statements of a discrepancy are about, where the place from which it was read tells that. */
export const aboutOf = (
  { draft, report }: Paper,
  inspection: Identity | null,
  { locator }: Pick<DraftDiscrepancy, 'locator'>,
): DisputedFact | null => {
  const own = factAt(draft.inspection?.sources, locator);
  if (inspection !== null && own !== null && INSPECTION_FACTS.includes(own)) {
    const { kind, id, ref } = inspection;
    return { kind, id, ref, field: own };
  }
  const audited = AUDIT_FACTS[factAt(draft.audit?.sources, locator) ?? ''];
  return audited === undefined ? null : { kind: report.kind, id: report.id, ref: report.ref, field: audited };
};
