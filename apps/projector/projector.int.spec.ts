import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { jsonEvent } from '#libs/event-store/client.js';
import { ListedLog, listing, metadata, OTHER, STREAM } from '#libs/testing/listed-log.js';
import { ProjectorBench, until } from '#libs/testing/projector-bench.js';

describe('the projector', () => {
  let bench: ProjectorBench;
  let log: ListedLog;
  beforeEach(async () => {
    bench = await ProjectorBench.open();
    log = new ListedLog(bench);
  });
  afterEach(() => bench.close());

  it('takes what was there and what comes, and says so', async () => {
    await log.record(STREAM, {}, {});
    await bench.start(listing('one'));
    await bench.isRunning('one');
    const appended = await log.record(OTHER, {});
    await log.has('one', 3);

    expect(await log.listed('one')).toEqual(['stream 0', 'stream 1', 'other 0']);
    const { position } = appended as { position: bigint };
    expect(await log.live('one')).toMatchObject({ version: 4, position, event_position: position });
    await until(async () => (await bench.health('one'))?.position === position);
    expect(await bench.health('one')).toMatchObject({ status: 'running', lagMs: 0, error: null, whatToDo: null });
  });

  it('remembers the last event whose writer had a clock that ran ahead, also when it starts again', async () => {
    const projector = await bench.start(listing('one'));
    await bench.isRunning('one');
    await log.record(STREAM, {});
    log.clockAheadMs = 90_000;
    await log.record(STREAM, {});
    log.clockAheadMs = 0;
    await log.record(STREAM, {});
    await log.has('one', 3);
    const told = async () => (await bench.health('one'))?.ahead;
    await until(async () => (await told()) != null);
    expect(await told()).toMatchObject({ stream: STREAM, revision: '1', type: 'CommitmentWithdrawn.v1' });
    expect((await told())?.aheadMs).toBeGreaterThan(60_000);
    await until(async () => (await bench.health('audit'))?.ahead != null);
    expect((await bench.health('audit'))?.ahead).toMatchObject({ revision: '1' });

    await bench.stop(projector);
    await bench.start(listing('one'));
    await log.record(STREAM, {});
    await log.has('one', 4);
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
    await log.record(STREAM, {});
    const [{ payload }] = await heard;
    await listener.end();

    expect(payload).toMatch(/^one \d+$/);
  });

  it('goes on where it stopped, and takes nothing twice', async () => {
    await log.record(STREAM, {});
    const first = await bench.start(listing('one'));
    await log.has('one', 1);
    await bench.stop(first);
    await log.record(STREAM, {}, {});
    await bench.start(listing('one'));
    await log.has('one', 3);

    expect((await bench.health('one'))?.error).toBeNull();
  });

  it('passes over types that it does not know, and events of others; the audit keeps the former', async () => {
    await log.record(STREAM, {});
    await bench.client.appendToStream(STREAM, jsonEvent({ type: 'FromTheFuture.v9', data: { a: 1 }, metadata }));
    await bench.client.appendToStream('commitment-of-others', jsonEvent({ type: 'CommitmentKept.v1', data: {} }));
    await bench.client.setStreamMetadata(STREAM, { owner: 'oversight' });
    log.isAt(STREAM, 1n);
    await log.record(STREAM, {});
    await bench.start(listing('one'));
    await log.has('one', 2);
    await until(async () => (await log.leaves()).length === 4);

    expect(await log.listed('one')).toEqual(['stream 0', 'stream 2']);
    expect(await log.leaves()).toEqual([
      { stream: STREAM, rev: 0n },
      { stream: STREAM, rev: 1n },
      { stream: `$$${STREAM}`, rev: 0n },
      { stream: STREAM, rev: 2n },
    ]);
  });

  it('makes the rows again when they are made of other modules, and leaves those of a newer program alone', async () => {
    await log.record(STREAM, {}, {});
    const first = await bench.start(listing('one'));
    await log.has('one', 2);
    await bench.stop(first);
    await bench.db.query(`insert into ${(await log.live('one'))!.schema}.listed values ('stale', 0, 'T')`);
    const second = await bench.start(listing('one', { digest: 'second' }));
    await log.has('one', 2);
    await bench.isRunning('one');
    await bench.stop(second);
    await bench.start(listing('one', { digest: 'first' }));

    expect(await log.listed('one')).toEqual(['stream 0', 'stream 1']);
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
    await log.record(STREAM, {}, {});
    await log.has('one', 2);
    await until(async () => (await log.leaves()).length === 2);
    await bench.isRunning('one');
    await bench.isRunning('audit');
  });

  it('survives the loss of the event store, and says so meanwhile', async () => {
    await log.record(STREAM, {});
    await bench.start(listing('one'));
    await log.has('one', 1);
    await bench.stopEventStore();
    await until(async () => (await bench.health('one'))?.status === 'reconnecting');
    expect((await bench.health('one'))?.lagMs).toBeGreaterThanOrEqual(0);
    await bench.startEventStore();
    await log.record(STREAM, {});
    await log.has('one', 2);
    await bench.isRunning('one');
  });
});
