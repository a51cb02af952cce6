import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { startAuditWriter } from '#apps/audit-writer/start-audit-writer.js';
import type { Alarm } from '#libs/kernel/alarm.js';
import { jsonEvent } from '#libs/event-store/client.js';
import { RevisionGap, type Projection } from '#libs/read-models/projection.js';
import { readLogAlarms } from '#libs/read-models/log-alarms/log-alarms.js';
import { ProjectorBench, until } from '#libs/testing/projector-bench.js';
import { inLog, takeLeafOut } from '#libs/testing/tampering.js';
import { rebuild } from '../rebuild.js';
import { startProjector } from '../start-projector.js';
import type { Compared } from '#libs/following/compare-whole.js';

const SILENT = pino({ level: 'silent' });
const ONE = `commitment-${randomUUID()}`;
const OTHER = `commitment-${randomUUID()}`;

/** Of an event that another program wrote. */
const metadata = {
  ...{ actor: 'a', recordedAt: 'r', effectiveOn: 'e', commandId: 'c' },
  ...{ $correlationId: 'k', $causationId: 'l' },
};

/** One row an event; it stops where a revision is missing, as ours do. */
const listing = (name: string): Projection => ({
  name,
  digest: 'first',
  create: (tx) => tx.query('create table listed (stream text, revision bigint)'),
  index: () => Promise.resolve(),
  writer: () => ({
    apply: async (tx, events) => {
      for (const event of events) {
        const [row] = await tx.query<{ last: bigint | null }[]>(
          'select max(revision) as last from listed where stream = $1',
          [event.stream],
        );
        const last = row?.last ?? null;
        if (event.revision > (last ?? -1n) + 1n) throw new RevisionGap(event, last);
        await tx.query('insert into listed values ($1, $2)', [event.stream, event.revision]);
      }
    },
  }),
});

const named = (alarms: readonly Alarm[]) => alarms.map(({ code, stream, revision }) => [code, stream, revision]);

describe('the log beside the ledger', () => {
  let bench: ProjectorBench;
  beforeEach(async () => {
    bench = await ProjectorBench.open();
    await append(ONE, 3);
    await append(OTHER, 2);
    const sealing = await bench.start(listing('one'));
    await until(async () => (await sealed()) === 5);
    await bench.stop(sealing);
  });
  afterEach(() => bench.close());

  const append = (stream: string, count: number) =>
    bench.client.appendToStream(
      stream,
      Array.from({ length: count }, (_, n) => jsonEvent({ type: 'Listed.v1', data: { n }, metadata })),
    );
  const sealed = async () => {
    const rows = await bench.db.query<unknown[]>('select from audit.leaf').catch(() => []);
    return rows.length;
  };
  const tamper = async (act: () => Promise<void>) => {
    await bench.stopEventStore();
    await act();
    await bench.startEventStore();
  };
  const again = async () => {
    const told: Compared[] = [];
    const failed = await rebuild({
      config: bench.config,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onInterrupted: () => undefined,
      onCompared: (compared) => void told.push(compared),
      projection: listing('one'),
    }).then(
      () => null,
      (error: unknown) => error as Error,
    );
    expect(told).toHaveLength(1);
    return { ...told[0], failed };
  };

  it('is the same, and a rebuild says so', async () => {
    expect(await again()).toEqual({ events: 5, alarms: [], failed: null });
  });

  it('differs in events that were changed and put in: a rebuild is made, and names each', async () => {
    await tamper(async () => {
      await inLog(bench.logUrl).change(ONE, 1, '{"n":99}');
      await inLog(bench.logUrl).putIn(ONE, 2, 3);
    });
    const { alarms = [], failed } = await again();
    expect(named(alarms)).toEqual([
      ['differs-from-leaf', ONE, '1'],
      ['not-sealed', ONE, '3'],
    ]);
    expect(named(await readLogAlarms(bench.db)).sort()).toEqual(named(alarms).sort());
    expect(failed).toBeNull();
  });

  it('names what is missing also where no rows can be built of what is left', async () => {
    await tamper(() => inLog(bench.logUrl).takeOut(ONE, 1));
    const { alarms = [], failed } = await again();
    expect(named(alarms)).toEqual([['missing-from-log', ONE, '1']]);
    expect(failed?.message).toContain('Revision 1 is missing');
    expect(named(await readLogAlarms(bench.db))).toEqual(named(alarms));
  });

  it('is no longer what differs once it was put right', async () => {
    await tamper(() => inLog(bench.logUrl).change(ONE, 1, '{"n":99}'));
    expect((await again()).alarms).toHaveLength(1);
    await tamper(() => inLog(bench.logUrl).change(ONE, 1, '{"n":1}'));
    expect((await again()).alarms).toEqual([]);
    expect(await readLogAlarms(bench.db)).toEqual([]);
  });

  it('has an event whose leaf is gone: the ledger is not as large as it says', async () => {
    await takeLeafOut(bench.config.databaseUrl, ONE, 1);
    const { alarms = [] } = await again();
    expect(named(alarms)).toEqual([
      ['leaf-missing', ONE, '1'],
      ['leaf-missing', 'audit.leaf', '5'],
    ]);
    expect(alarms[1]?.message).toBe('The ledger says that it has 5 leaves, and has 4.');
  });

  const tells = async () => {
    await until(async () => (await readLogAlarms(bench.db)).length > 0);
    return named(await readLogAlarms(bench.db));
  };

  it('is held against it by a projector that builds its first rows', async () => {
    await tamper(() => inLog(bench.logUrl).change(ONE, 1, '{"n":99}'));
    const projector = await startProjector(bench.config, SILENT, [listing('another')]);
    expect(await tells()).toEqual([['differs-from-leaf', ONE, '1']]);
    await projector.stop();
  });

  it('is held against it by a projector that takes what was changed after it was sealed', async () => {
    const writer = await startAuditWriter(bench.config, SILENT);
    await append(OTHER, 2);
    await until(async () => (await sealed()) === 7);
    await writer.stop();
    await tamper(() => inLog(bench.logUrl).change(OTHER, 2, '{"n":99}'));
    const projector = await startProjector(bench.config, SILENT, [listing('one')]);
    expect(await tells()).toEqual([['differs-from-leaf', OTHER, '2']]);
    await projector.stop();
  });

  it('is held against it by a projector that takes an event before it is sealed, and by no false alarm', async () => {
    const projector = await startProjector(bench.config, SILENT, [listing('one')]);
    await bench.isRunning('one');
    await append(OTHER, 1);
    await sleep(1_500);
    expect(await readLogAlarms(bench.db)).toEqual([]);
    await inLog(bench.logUrl).change(OTHER, 2, '{"n":99}');
    await bench.stopEventStore();
    await bench.startEventStore();
    const writer = await startAuditWriter(bench.config, SILENT);
    expect(await tells()).toEqual([['differs-from-leaf', OTHER, '2']]);
    await Promise.all([projector.stop(), writer.stop()]);
  });

  it('is held against it as a whole by the audit writer', async () => {
    await tamper(() => inLog(bench.logUrl).change(ONE, 1, '{"n":99}'));
    const writer = await startAuditWriter(bench.config, SILENT);
    expect(await tells()).toEqual([['differs-from-leaf', ONE, '1']]);
    await writer.stop();
  });

  it.each<[string, () => Promise<void>, () => Promise<void>, string, string]>([
    [
      'does not hold the event that was sealed last',
      () => inLog(bench.logUrl).move(OTHER, 1, OTHER, 1),
      () => inLog(bench.logUrl).moveBack(OTHER, 1),
      'it does not hold event',
      'Put the log that was read before behind EVENTSTORE_URL again',
    ],
    [
      'has a gap',
      () => inLog(bench.logUrl).putIn(OTHER, 1, 3),
      () => inLog(bench.logUrl).takeOut(OTHER, 3),
      `${OTHER} has a gap: 2 is missing before 3`,
      'Put the event store back',
    ],
  ])('stops the audit writer where it %s; health says so and what to do', async (_, act, undo, words, advice) => {
    const health = async () => {
      const [row] = await bench.db.query<{ status: string; error: string; advice: string }[]>(
        `select status, error, what_to_do as advice from projections.health where name = 'audit'`,
      );
      return row;
    };
    await tamper(act);
    const halted = await startAuditWriter(bench.config, SILENT);
    await until(async () => (await health())?.status === 'stopped');
    expect(await health()).toMatchObject({
      error: expect.stringContaining(words),
      advice: expect.stringContaining(advice),
    });
    expect(await sealed()).toBe(5);
    await halted.stop();

    await tamper(undo);
    const again = await startAuditWriter(bench.config, SILENT);
    await append(ONE, 1);
    await until(async () => (await sealed()) === 6);
    await again.stop();
  });
});
