import type { EntityManager } from 'typeorm';
import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { insertAll, updateAll, type Column } from '../bulk.js';
import type { Folded, StreamNow } from './fold.js';
import { COLUMNS, KEY, KNOWN_TO } from './table.js';
import { knownOf, type AnyState, type Version } from './version.js';

interface CurrentRow {
  readonly stream: string;
  readonly kind: Kind;
  readonly known_from: Position;
  readonly true_from: PlainDate;
  readonly true_to: PlainDate | null;
  readonly revision: bigint;
  readonly since: Position;
  readonly import_id: string | null;
  readonly state: AnyState;
}

const toVersion = (row: CurrentRow): Version => ({
  stream: row.stream,
  kind: row.kind,
  knownFrom: row.known_from,
  trueFrom: row.true_from,
  trueTo: row.true_to,
  revision: row.revision,
  since: row.since,
  state: knownOf(row.kind, row.state, row.import_id),
});

/** What the register holds of these streams: only the segments that events of such days can touch, which end in the last. */
export const loadStreams = async (
  tx: EntityManager,
  days: ReadonlyMap<string, PlainDate>,
): Promise<ReadonlyMap<string, StreamNow>> => {
  const streams = [...days.keys()];
  const revisions = await tx.query<{ stream: string; revision: bigint }[]>(
    'select stream, revision from stream where stream = any($1)',
    [streams],
  );
  if (revisions.length === 0) return new Map();
  const rows = await tx.query<CurrentRow[]>(
    `select v.stream, v.kind, v.known_from, v.true_from, v.true_to, v.revision, v.since, v.import_id, v.state
     from unnest($1::text[], $2::date[]) as asked (stream, day)
     join version v on v.stream = asked.stream and v.known_to is null
       and coalesce(v.true_to, 'infinity') > asked.day
     order by v.stream, v.true_from`,
    [streams, [...days.values()]],
  );
  const versions = new Map<string, Version[]>(streams.map((stream) => [stream, []]));
  for (const row of rows) versions.get(row.stream)?.push(toVersion(row));
  return new Map(
    revisions.map(({ stream, revision }) => [
      stream,
      { revision, from: days.get(stream)!, versions: versions.get(stream) ?? [] },
    ]),
  );
};

const REVISION: readonly Column<readonly [string, StreamNow]>[] = [
  { name: 'stream', type: 'text', of: ([stream]) => stream },
  { name: 'revision', type: 'bigint', of: ([, { revision }]) => revision },
];

export const writeRegister = async (tx: EntityManager, { opened, closed, streams }: Folded): Promise<void> => {
  const row = (version: Version) => ({ version, knownTo: closed.get(version) ?? null });
  const fresh = new Set(opened);
  const ended = [...closed.keys()].filter((version) => !fresh.has(version));
  await updateAll(tx, 'version', KEY, KNOWN_TO, ended.map(row));
  await insertAll(tx, 'version', COLUMNS, opened.map(row));
  await insertAll(tx, 'stream', REVISION, [...streams], {
    conflict: '(stream) do update set revision = excluded.revision',
  });
};
