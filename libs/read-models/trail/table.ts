import type { Instant } from '#libs/kernel/event.js';
import type { Column } from '../bulk.js';
import type { Facets } from '../register/facets.js';
import type { Change } from '../register/fold.js';
import { diff } from './diff.js';

/** An event as it is written, with the log's clock at it. */
export interface Row extends Change {
  readonly clock: Instant;
}

const facets = ({ before, after }: Change): Facets | null => after.facets ?? before.facets;

const sourceOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'source' in data ? data.source : null;

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

/** An event about a thing that is not there (yet) has no ref: it shows under its stream's name. */
export const COLUMNS: readonly Column<Row>[] = [
  { name: 'position', type: 'bigint', of: ({ taken }) => taken.position },
  { name: 'stream', type: 'text', of: ({ taken }) => taken.stream },
  { name: 'kind', type: 'text', of: ({ taken }) => taken.kind },
  { name: 'ref', type: 'text', of: (change) => facets(change)?.ref ?? change.taken.stream },
  { name: 'title', type: 'text', of: (change) => facets(change)?.title ?? '' },
  { name: 'revision', type: 'bigint', of: ({ taken }) => taken.revision },
  { name: 'event_id', type: 'uuid', of: ({ taken }) => taken.id },
  { name: 'type', type: 'text', of: ({ taken }) => taken.event.type },
  { name: 'actor', type: 'text', of: ({ taken }) => taken.metadata.actor },
  { name: 'reason', type: 'text', of: ({ taken }) => taken.metadata.reason },
  { name: 'recorded_at', type: 'timestamptz', of: ({ taken }) => taken.metadata.recordedAt },
  { name: 'clock', type: 'timestamptz', of: ({ clock }) => clock },
  { name: 'effective_on', type: 'date', of: ({ taken }) => taken.metadata.effectiveOn },
  { name: 'correlation_id', type: 'text', of: ({ taken }) => taken.metadata.correlationId },
  { name: 'causation_id', type: 'text', of: ({ taken }) => taken.metadata.causationId },
  { name: 'import_id', type: 'text', of: ({ taken }) => taken.metadata.importId },
  { name: 'authority_code', type: 'text', of: (change) => facets(change)?.scope?.authority.code },
  { name: 'committee_code', type: 'text', of: (change) => facets(change)?.scope?.committee.code },
  { name: 'meeting', type: 'date', of: (change) => facets(change)?.scope?.meeting },
  { name: 'status_before', type: 'text', of: ({ before }) => before.status },
  { name: 'status_after', type: 'text', of: ({ after }) => after.status },
  { name: 'changes', type: 'jsonb', of: ({ before, after }) => JSON.stringify(diff(before.state, after.state)) },
  { name: 'source', type: 'jsonb', of: ({ taken }) => json(sourceOf(taken.event.data)) },
];
