import type { Kind } from '#libs/domain/kinds.js';
import type { Source, Sources } from '#libs/domain/shared/source.js';
import { sameJson } from '#libs/domain/shared/same-json.js';

interface Sourced {
  readonly source?: Source | null;
  readonly sources?: Sources;
}

/** Under which names the sources of facts are kept, by the names that people read; by its own name where it is not here. */
const KEPT_AS: Readonly<Record<string, string>> = {
  'last paragraph': 'lastParagraph',
  'lead officer': 'audit.leadOfficer',
  author: 'audit.author',
  version: 'audit.version',
  dated: 'audit.dated',
  'key decision': 'audit.keyDecision',
  'sent to constitutional team': 'audit.sent',
  'lead inspector': 'leadInspector',
};

/** Facts of which every entry has a source of its own. */
const LISTS: readonly string[] = ['findings', 'dates', 'duties'];

const firstOf = (state: object, other: object, field: string): Source | null => {
  const list = (of: object) => ((of as Record<string, unknown>)[field] ?? []) as readonly Sourced[];
  const says = ({ source: _, ...entry }: Sourced) => entry;
  const isThere = (entry: Sourced) => list(other).some((each) => sameJson(says(each), says(entry)));
  return list(state).find((entry) => !isThere(entry))?.source ?? null;
};

/** Where a thing's fact stands in the paper that it was read from; `other`: the state that says otherwise. */
export const sourceOfFact = (kind: Kind, state: object, other: object, field: string): Source | null => {
  if (LISTS.includes(field)) return firstOf(state, other, field);
  const { source = null, sources } = state as Sourced;
  if (sources === undefined) return source;
  return sources[KEPT_AS[field] ?? field] ?? (kind === 'inspection' ? source : null);
};
