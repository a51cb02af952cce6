import type { EntityManager } from 'typeorm';
import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import { insertAll, updateAll, type Column } from '../bulk.js';
import type { Folded, StreamNow, Taken } from './fold.js';
import { writeScopes } from './scopes.js';
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

/** The last segment ends after this one, as it ends after every day. */
const LATEST = '9999-12-31';

const earliestDays = (events: readonly Taken[]): ReadonlyMap<string, PlainDate> => {
  const days = new Map<string, PlainDate>();
  for (const { stream, event, metadata } of events) {
    const day = days.get(stream) ?? LATEST;
    days.set(stream, !isUnknown(event) && metadata.effectiveOn < day ? metadata.effectiveOn : day);
  }
  return days;
};

/** What the register holds of the events' streams: only the segments that such days can touch, which end in the last. */
export const loadStreams = async (
  tx: EntityManager,
  events: readonly Taken[],
): Promise<ReadonlyMap<string, StreamNow>> => {
  const days = earliestDays(events);
  const streams = [...days.keys()];
  const revisions = await tx.query<{ stream: string; revision: bigint }[]>(
    'select stream, revision from register.stream where stream = any($1)',
    [streams],
  );
  const rows = await tx.query<CurrentRow[]>(
    `select v.stream, v.kind, v.known_from, v.true_from, v.true_to, v.revision, v.since, v.import_id, v.state
     from unnest($1::text[], $2::date[]) as asked (stream, day)
     join register.version v on v.stream = asked.stream and v.known_to is null
       and coalesce(v.true_to, 'infinity') > asked.day
     order by v.stream, v.true_from`,
    [streams, [...days.values()]],
  );
  const versions = new Map<string, Version[]>(streams.map((stream) => [stream, []]));
  for (const row of rows) versions.get(row.stream)?.push(toVersion(row));
  return new Map(revisions.map(({ stream, revision }) => [stream, { revision, versions: versions.get(stream) ?? [] }]));
};

const REVISION: readonly Column<readonly [string, bigint]>[] = [
  { name: 'stream', type: 'text', of: ([stream]) => stream },
  { name: 'revision', type: 'bigint', of: ([, revision]) => revision },
];

export const writeRegister = async (tx: EntityManager, { opened, closed, revisions }: Folded): Promise<void> => {
  const row = (version: Version) => ({ version, knownTo: closed.get(version) ?? null });
  const fresh = new Set(opened);
  const ended = [...closed.keys()].filter((version) => !fresh.has(version));
  await updateAll(tx, 'register.version', KEY, KNOWN_TO, ended.map(row));
  await insertAll(tx, 'register.version', COLUMNS, opened.map(row));
  await insertAll(tx, 'register.stream', REVISION, [...revisions], {
    conflict: '(stream) do update set revision = excluded.revision',
  });
  await writeScopes(tx, opened);
};
