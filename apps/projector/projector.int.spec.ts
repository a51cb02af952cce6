import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { systemIds } from '#libs/application/system.js';
import { jsonEvent } from '#libs/event-store/client.js';
import { EventStoreDb } from '#libs/event-store/event-store.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import { RevisionGap, type Projection, type ProjectionWriter } from '#libs/read-models/projection.js';
import { ProjectorBench, until } from '#libs/testing/projector-bench.js';

const STREAM = `commitment-${randomUUID()}`;
const OTHER = `commitment-${randomUUID()}`;

interface Listing {
  readonly digest?: string;
  readonly poison?: string;
  readonly apply?: ProjectionWriter['apply'];
}

/** One row an event: what it was and where; what is kept twice is refused by the key. */
const listing = (name: string, { digest = 'first', poison, apply }: Listing = {}): Projection => ({
  name,
  digest,
  create: (tx) => tx.query('create table listed (stream text, revision bigint, type text, unique (stream, revision))'),
  index: (tx) => tx.query('create index listed_type on listed (type)'),
  writer: () => ({
    apply:
      apply ??
      (async (tx, events) => {
        for (const { stream, revision, event } of events) {
          if (isUnknown(event)) continue;
          if (JSON.stringify(event.data) === poison) throw new TypeError('cannot read what is not there');
          await tx.query('insert into listed values ($1, $2, $3)', [stream, revision, event.type]);
        }
      }),
  }),
});

/** Of an event that another program wrote. */
const metadata = {
  actor: 'a',
  recordedAt: 'r',
  effectiveOn: 'e',
  commandId: 'c',
  $correlationId: 'k',
  $causationId: 'l',
};

const containing = (text: string): unknown => expect.stringContaining(text);

describe('the projector', () => {
  let bench: ProjectorBench;
  beforeEach(async () => {
    bench = await ProjectorBench.open();
  });
  afterEach(() => bench.close());

  let clockAheadMs = 0;
  const record = (stream: string, ...data: object[]) =>
    new EventStoreDb(bench.client).append(
      stream,
      data.map((each) => ({
        id: randomUUID(),
        event: { type: 'CommitmentWithdrawn.v1', data: each },
        metadata: {
          actor: 'prs_1',
          reason: null,
          recordedAt: new Date(Date.now() + clockAheadMs).toISOString(),
          effectiveOn: '2017-09-20',
          correlationId: randomUUID(),
          causationId: randomUUID(),
          commandId: randomUUID(),
          importId: null,
          nonce: systemIds.nonce(),
        },
      })),
      next(stream, data.length),
    );

  let revisions: Map<string, bigint>;
  beforeEach(() => {
    revisions = new Map();
  });
  const next = (stream: string, count: number) => {
    const last = revisions.get(stream) ?? -1n;
    revisions.set(stream, last + BigInt(count));
    return last === -1n ? 'no_stream' : last;
  };

  const live = async (name: string) => {
    const [row] = await bench.db
      .query<{ number: number; schema: string; version: number; position: bigint; event_position: bigint }[]>(
        `select number, schema, version, position, event_position from projections.generation
          where projection = $1 and state = 'live' order by version desc`,
        [name],
      )
      .catch(() => []);
    return row;
  };
  const listed = async (name: string) => {
    const found = await live(name);
    if (!found) return [];
    const rows = await bench.db.query<{ stream: string; revision: bigint }[]>(
      `select stream, revision from ${found.schema}.listed order by stream = $1 desc, revision`,
      [STREAM],
    );
    return rows.map(({ stream, revision }) => `${stream === STREAM ? 'stream' : 'other'} ${revision}`);
  };

  const leaves = () =>
    bench.db.query<{ stream: string; rev: bigint }[]>('select stream, rev from audit.leaf order by idx');

  const has = (name: string, count: number) => until(async () => (await listed(name)).length === count);

  it('takes what was there and what comes, and says so', async () => {
    await record(STREAM, {}, {});
    await bench.start(listing('one'));
    await bench.isRunning('one');
    const appended = await record(OTHER, {});
    await has('one', 3);

    expect(await listed('one')).toEqual(['stream 0', 'stream 1', 'other 0']);
    const { position } = appended as { position: bigint };
    expect(await live('one')).toMatchObject({ version: 4, position, event_position: position });
    await until(async () => (await bench.health('one'))?.position === position);
    expect(await bench.health('one')).toMatchObject({ status: 'running', lagMs: 0, error: null, whatToDo: null });
  });

  it('remembers the last event whose writer had a clock that ran ahead, also when it starts again', async () => {
    const projector = await bench.start(listing('one'));
    await bench.isRunning('one');
    await record(STREAM, {});
    clockAheadMs = 90_000;
    await record(STREAM, {});
    clockAheadMs = 0;
    await record(STREAM, {});
    await has('one', 3);
    const told = async () => (await bench.health('one'))?.ahead;
    await until(async () => (await told()) != null);
    expect(await told()).toMatchObject({ stream: STREAM, revision: '1', type: 'CommitmentWithdrawn.v1' });
    expect((await told())?.aheadMs).toBeGreaterThan(60_000);
    expect((await bench.health('audit'))?.ahead).toMatchObject({ revision: '1' });

    await bench.stop(projector);
    await bench.start(listing('one'));
    await record(STREAM, {});
    await has('one', 4);
    await bench.isRunning('one');
    expect(await told()).toMatchObject({ revision: '1' });
  });

  it('tells who listens that the position moved', async () => {
    await bench.start(listing('one'));
    await bench.isRunning('one');
    const listener = new pg.Client({ connectionString: bench.config.databaseUrl });
    await listener.connect();
    await listener.query('listen oversight_position');
    const heard = once(listener, 'notification') as Promise<[pg.Notification]>;
    await record(STREAM, {});
    const [{ payload }] = await heard;
    await listener.end();

    expect(payload).toMatch(/^one \d+$/);
  });

  it('goes on where it stopped, and takes nothing twice', async () => {
    await record(STREAM, {});
    const first = await bench.start(listing('one'));
    await has('one', 1);
    await bench.stop(first);
    await record(STREAM, {}, {});
    await bench.start(listing('one'));
    await has('one', 3);

    expect((await bench.health('one'))?.error).toBeNull();
  });

  it('stops at an event that it cannot take, alone, names it, and keeps what was before', async () => {
    await record(STREAM, {});
    await bench.start(listing('one', { poison: '{"bad":true}' }), listing('two'));
    await has('one', 1);
    await record(STREAM, { bad: true }, {});
    const { error, whatToDo } = await bench.isStopped('one');
    await record(OTHER, {});
    await has('two', 4);

    expect(error).toMatch(
      /^Cannot take CommitmentWithdrawn\.v1, event \S+ of commitment-\S+ at revision 1 .*not there$/,
    );
    expect(whatToDo).toMatch(/^Nothing is lost: it waits\. Correct the program so that it takes event [0-9a-f-]{36} /);
    expect(await listed('one')).toEqual(['stream 0']);
    expect((await bench.health('two'))?.status).toBe('running');
  });

  it('stops at an event whose data is not what its type says; the audit keeps it, and what comes after', async () => {
    await record(STREAM, {});
    await bench.start(listing('one'));
    await has('one', 1);
    await bench.client.appendToStream(
      STREAM,
      jsonEvent({ type: 'CommitmentKept.v1', data: { report: 'r' }, metadata }),
    );
    revisions.set(STREAM, 1n);
    await record(STREAM, {});
    const { error, whatToDo } = await bench.isStopped('one');
    await until(async () => (await leaves()).length === 3);

    expect(error).toMatch(/^Cannot take CommitmentKept\.v1, .* must have required property 'meeting'$/);
    expect(whatToDo).toContain('oversight pass');
    expect(await listed('one')).toEqual(['stream 0']);
    expect((await bench.health('audit'))?.error).toBeNull();
  });

  const insert =
    (sql: string): ProjectionWriter['apply'] =>
    async (tx, events) => {
      for (const { stream, revision } of events) await tx.query(sql, [stream, revision]);
    };
  it.each([
    ['a column that is not there', 'insert into listed (stream, no_column) values ($1, $2)', '42703', '"no_column"'],
    ['a table that is not there', 'insert into not_there values ($1, $2)', '42P01', '"not_there"'],
    ['a statement that is none', 'insert in listed values ($1, $2)', '42601', 'syntax error'],
    ['a value of another type', 'insert into listed values ($1::text, $2::text::date)', '42804', 'is of type bigint'],
  ])('stops at %s, and blames the program, never the event', async (_, sql, state, error) => {
    await record(STREAM, {}, {});
    const first = await bench.start(listing('one', { apply: insert(sql) }), listing('two'));
    const stopped = await bench.isStopped('one');
    await has('two', 2);

    expect(stopped).toMatchObject({ error: containing(error), poison: null });
    expect(stopped.whatToDo).toContain(`an error of the program, not of an event`);
    expect(stopped.whatToDo).toContain(`(SQLSTATE ${state})`);
    expect(stopped.whatToDo).not.toContain('oversight pass');
    await bench.stop(first);
    await bench.start(listing('one'));
    await has('one', 2);
  });

  it('stops where the tables themselves cannot be made, and blames the program', async () => {
    await record(STREAM, {});
    await bench.start({ ...listing('one'), index: (tx) => tx.query('create index on listed (no_column)') });

    expect(await bench.isStopped('one')).toMatchObject({
      error: containing('"no_column" does not exist'),
      whatToDo: containing('SQLSTATE 42703'),
      poison: null,
    });
  });

  it('stops where a right is missing, says of what, and goes on once it is granted', async () => {
    const role = `without_rights_${randomUUID().slice(0, 8)}`;
    await bench.db.query(`create role ${role}`);
    await record(STREAM, {}, {});
    const asRole = listing('one', {
      apply: async (tx, events) => {
        await tx.query(`grant usage on schema one_1 to ${role}; set local role ${role}`);
        await insert('insert into listed values ($1, $2)')(tx, events);
      },
    });
    const first = await bench.start(asRole);
    const stopped = await bench.isStopped('one');
    await bench.stop(first);
    await bench.db.query(`drop role ${role}`);

    expect(stopped).toMatchObject({
      error: 'permission denied for table listed',
      whatToDo: containing('lacks the right that the error names: grant it'),
      poison: null,
    });
    await bench.start(listing('one'));
    await has('one', 2);
  });

  it('blames no event when Postgres takes no rows at all', async () => {
    await record(STREAM, {});
    const standby = listing('one', {
      apply: async (tx, events) => {
        await tx.query('set transaction read only');
        await insert('insert into listed values ($1, $2)')(tx, events);
      },
    });
    await bench.start(standby);
    await until(async () => (await bench.health('one'))?.status === 'reconnecting');

    expect(await bench.health('one')).toMatchObject({ error: containing('read-only transaction'), poison: null });
  });

  it('blames the event for values that Postgres does not take', async () => {
    await record(STREAM, {});
    await bench.start(listing('one', { apply: insert('insert into listed values ($1, 1 / (1 - $2::bigint))') }));
    await has('one', 1);
    await record(STREAM, {});

    expect(await bench.isStopped('one')).toMatchObject({
      error: containing('division by zero'),
      poison: { stream: STREAM, revision: '1' },
    });
  });

  it('stops at a gap that the projection finds', async () => {
    await record(STREAM, {});
    const gap = listing('one', {
      apply: async (_, [event]) => {
        throw new RevisionGap(event!, 5n);
      },
    });
    await bench.start(gap);

    expect(await bench.isStopped('one')).toMatchObject({
      error: containing('Revision 6 is missing'),
      whatToDo: containing('Restore the log'),
    });
  });

  it('passes over types that it does not know, and events of others; the audit keeps the former', async () => {
    await record(STREAM, {});
    await bench.client.appendToStream(STREAM, jsonEvent({ type: 'FromTheFuture.v9', data: { a: 1 }, metadata }));
    await bench.client.appendToStream('commitment-of-others', jsonEvent({ type: 'CommitmentKept.v1', data: {} }));
    await bench.client.setStreamMetadata(STREAM, { owner: 'oversight' });
    revisions.set(STREAM, 1n);
    await record(STREAM, {});
    await bench.start(listing('one'));
    await has('one', 2);
    await until(async () => (await leaves()).length === 4);

    expect(await listed('one')).toEqual(['stream 0', 'stream 2']);
    expect(await leaves()).toEqual([
      { stream: STREAM, rev: 0n },
      { stream: STREAM, rev: 1n },
      { stream: `$$${STREAM}`, rev: 0n },
      { stream: STREAM, rev: 2n },
    ]);
  });

  it('writes nothing once another projector has moved the checkpoint', async () => {
    await record(STREAM, {});
    await bench.start(listing('one'));
    await has('one', 1);
    await bench.db.query(`update projections.generation set position = position + 1 where projection = 'one'`);
    await record(STREAM, {});
    const stopped = await bench.isStopped('one');

    expect(stopped.error).toContain('The rows of one are not at');
    expect(stopped.whatToDo).toContain('Run one projector');
    expect(await listed('one')).toEqual(['stream 0']);
  });

  it('refuses another log', async () => {
    await record(STREAM, {});
    const first = await bench.start(listing('one'));
    await has('one', 1);
    await until(async () => (await leaves()).length === 1);
    await bench.stop(first);
    await bench.replaceLog();
    await bench.start(listing('one'));

    for (const name of ['one', 'audit'])
      expect(await bench.isStopped(name)).toMatchObject({
        error: containing('is another one, or an older copy'),
        whatToDo: containing('EVENTSTORE_URL'),
      });
  });

  it('makes the rows again when they are made of other modules, and leaves those of a newer program alone', async () => {
    await record(STREAM, {}, {});
    const first = await bench.start(listing('one'));
    await has('one', 2);
    await bench.stop(first);
    await bench.db.query(`insert into ${(await live('one'))!.schema}.listed values ('stale', 0, 'T')`);
    const second = await bench.start(listing('one', { digest: 'second' }));
    await has('one', 2);
    await bench.isRunning('one');
    await bench.stop(second);
    await bench.start(listing('one', { digest: 'first' }));

    expect(await listed('one')).toEqual(['stream 0', 'stream 1']);
    expect((await bench.isStopped('one')).error).toBe(
      'The rows of one are of version 5; this program makes version 4.',
    );
  });

  it('survives the loss of its connections to Postgres', async () => {
    await bench.start(listing('one'));
    await bench.isRunning('one');
    await bench.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name in ('projector', 'audit')`,
    );
    await record(STREAM, {}, {});
    await has('one', 2);
    await until(async () => (await leaves()).length === 2);
    await bench.isRunning('one');
    await bench.isRunning('audit');
  });

  it('survives the loss of the event store, and says so meanwhile', async () => {
    await record(STREAM, {});
    await bench.start(listing('one'));
    await has('one', 1);
    await bench.stopEventStore();
    await until(async () => (await bench.health('one'))?.status === 'reconnecting');
    expect((await bench.health('one'))?.lagMs).toBeGreaterThanOrEqual(0);
    await bench.startEventStore();
    await record(STREAM, {});
    await has('one', 2);
    await bench.isRunning('one');
  });
});
