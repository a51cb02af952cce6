import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '#libs/event-store/client.js';
import { RevisionGap, type ProjectionWriter } from '#libs/read-models/projection.js';
import { ListedLog, listing, metadata, OTHER, STREAM } from '#libs/testing/listed-log.js';
import { ProjectorBench, until } from '#libs/testing/projector-bench.js';

const containing = (text: string): unknown => expect.stringContaining(text);

describe('the projector, where it cannot go on,', () => {
  let bench: ProjectorBench;
  let log: ListedLog;
  beforeEach(async () => {
    bench = await ProjectorBench.open();
    log = new ListedLog(bench);
  });
  afterEach(() => bench.close());

  it('stops at an event that it cannot take, alone, names it, and keeps what was before', async () => {
    await log.record(STREAM, {});
    await bench.start(listing('one', { poison: '{"bad":true}' }), listing('two'));
    await log.has('one', 1);
    await log.record(STREAM, { bad: true }, {});
    const { error, whatToDo } = await bench.isStopped('one');
    await log.record(OTHER, {});
    await log.has('two', 4);

    expect(error).toMatch(
      /^Cannot take CommitmentWithdrawn\.v1, event \S+ of commitment-\S+ at revision 1 .*not there$/,
    );
    expect(whatToDo).toMatch(/^Nothing is lost: it waits\. Correct the program so that it takes event [0-9a-f-]{36} /);
    expect(await log.listed('one')).toEqual(['stream 0']);
    await until(async () => (await bench.health('two'))?.status === 'running');
  });

  it('stops at an event whose data is not what its type says; the audit keeps it, and what comes after', async () => {
    await log.record(STREAM, {});
    await bench.start(listing('one'));
    await log.has('one', 1);
    await bench.client.appendToStream(
      STREAM,
      jsonEvent({ type: 'CommitmentKept.v1', data: { report: 'r' }, metadata }),
    );
    log.isAt(STREAM, 1n);
    await log.record(STREAM, {});
    const { error, whatToDo } = await bench.isStopped('one');
    await until(async () => (await log.leaves()).length === 3);

    expect(error).toMatch(/^Cannot take CommitmentKept\.v1, .* must have required property 'meeting'$/);
    expect(whatToDo).toContain('oversight pass');
    expect(await log.listed('one')).toEqual(['stream 0']);
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
    await log.record(STREAM, {}, {});
    const first = await bench.start(listing('one', { apply: insert(sql) }), listing('two'));
    const stopped = await bench.isStopped('one');
    await log.has('two', 2);

    expect(stopped).toMatchObject({ error: containing(error), poison: null });
    expect(stopped.whatToDo).toContain(`an error of the program, not of an event`);
    expect(stopped.whatToDo).toContain(`(SQLSTATE ${state})`);
    expect(stopped.whatToDo).not.toContain('oversight pass');
    await bench.stop(first);
    await bench.start(listing('one'));
    await log.has('one', 2);
  });

  it('stops where the tables themselves cannot be made, and blames the program', async () => {
    await log.record(STREAM, {});
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
    await log.record(STREAM, {}, {});
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
      whatToDo: containing('lacks the right that the error names: run `oversight migrate`'),
      poison: null,
    });
    await bench.start(listing('one'));
    await log.has('one', 2);
  });

  it('blames no event when Postgres takes no rows at all', async () => {
    await log.record(STREAM, {});
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
    await log.record(STREAM, {});
    await bench.start(listing('one', { apply: insert('insert into listed values ($1, 1 / (1 - $2::bigint))') }));
    await log.has('one', 1);
    await log.record(STREAM, {});

    expect(await bench.isStopped('one')).toMatchObject({
      error: containing('division by zero'),
      poison: { stream: STREAM, revision: '1' },
    });
  });

  it('stops at a gap that the projection finds', async () => {
    await log.record(STREAM, {});
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

  it('writes nothing once another projector has moved the checkpoint', async () => {
    await log.record(STREAM, {});
    await bench.start(listing('one'));
    await log.has('one', 1);
    await bench.isRunning('one');
    await bench.db.query(`update projections.generation set position = position + 1 where projection = 'one'`);
    await log.record(STREAM, {});
    const stopped = await bench.isStopped('one');

    expect(stopped.error).toContain('The rows of one are not at');
    expect(stopped.whatToDo).toContain('Run one projector');
    expect(await log.listed('one')).toEqual(['stream 0']);
  });

  it('refuses another log', async () => {
    await log.record(STREAM, {});
    const first = await bench.start(listing('one'));
    await log.has('one', 1);
    await until(async () => (await log.leaves()).length === 1);
    await bench.stop(first);
    await bench.replaceLog();
    await bench.start(listing('one'));

    for (const name of ['one', 'audit'])
      expect(await bench.isStopped(name)).toMatchObject({
        error: containing('is another one, or an older copy'),
        whatToDo: containing('EVENTSTORE_URL'),
      });
  });
});
