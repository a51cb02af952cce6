import type { Column } from '../bulk.js';
import type { Position } from '#libs/kernel/position.js';
import { naturalKey } from './natural-key.js';
import type { Version } from './version.js';

/** A version as it is written: with the position from which it is no longer known, where the same batch closed it. */
export interface Row {
  readonly version: Version;
  readonly knownTo: Position | null;
}

const LONGEST_SEARCHED = 4000;

const facet =
  <T>(of: (facets: NonNullable<Version['state']['facets']>) => T) =>
  ({ version }: Row): T | null =>
    version.state.facets && of(version.state.facets);

/** Found by the primary key: stream, known_from, true_from. */
export const KEY: readonly Column<Row>[] = [
  { name: 'stream', type: 'text', of: ({ version }) => version.stream },
  { name: 'known_from', type: 'bigint', of: ({ version }) => version.knownFrom },
  { name: 'true_from', type: 'date', of: ({ version }) => version.trueFrom },
];

export const KNOWN_TO: Column<Row> = { name: 'known_to', type: 'bigint', of: ({ knownTo }) => knownTo };

export const COLUMNS: readonly Column<Row>[] = [
  ...KEY,
  KNOWN_TO,
  { name: 'true_to', type: 'date', of: ({ version }) => version.trueTo },
  { name: 'kind', type: 'text', of: ({ version }) => version.kind },
  { name: 'revision', type: 'bigint', of: ({ version }) => version.revision },
  { name: 'since', type: 'bigint', of: ({ version }) => version.since },
  { name: 'import_id', type: 'text', of: ({ version }) => version.state.importId },
  { name: 'ref', type: 'text', of: facet(({ ref }) => ref) },
  { name: 'ref_key', type: 'text', of: facet(({ ref }) => naturalKey(ref)) },
  { name: 'title', type: 'text', of: facet(({ title }) => title) },
  { name: 'title_key', type: 'text', of: facet(({ title }) => naturalKey(title)) },
  {
    name: 'words',
    type: 'text',
    of: facet(({ ref, title }) => `${ref} ${title}`.slice(0, LONGEST_SEARCHED).toLowerCase()),
  },
  { name: 'status', type: 'text', of: ({ version }) => version.state.status },
  { name: 'open', type: 'boolean', of: facet(({ open }) => open) },
  { name: 'authority_code', type: 'text', of: facet(({ scope }) => scope?.authority.code) },
  { name: 'authority_name', type: 'text', of: facet(({ scope }) => scope?.authority.name) },
  { name: 'committee_code', type: 'text', of: facet(({ scope }) => scope?.committee.code) },
  { name: 'committee_name', type: 'text', of: facet(({ scope }) => scope?.committee.name) },
  { name: 'meeting', type: 'date', of: facet(({ scope }) => scope?.meeting) },
  { name: 'report_id', type: 'text', of: facet(({ reportId }) => reportId) },
  { name: 'inspection_id', type: 'text', of: facet(({ inspectionId }) => inspectionId) },
  { name: 'plan_id', type: 'text', of: facet(({ planId }) => planId) },
  { name: 'owner', type: 'text', of: facet(({ owner }) => owner) },
  { name: 'first_due', type: 'date', of: facet(({ firstDue }) => firstDue) },
  { name: 'due', type: 'date', of: facet(({ due }) => due) },
  { name: 'rag', type: 'text', of: facet(({ rag }) => rag) },
  { name: 'grade', type: 'text', of: facet(({ grade }) => grade) },
  { name: 'state', type: 'jsonb', of: ({ version }) => JSON.stringify(version.state.state) },
];
