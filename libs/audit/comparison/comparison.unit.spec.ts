import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Alarm } from '#libs/kernel/alarm.js';
import { comesAfter, type RawEvent } from '#libs/kernel/raw-event.js';
import { LeavesInMemory } from '#libs/testing/leaves-in-memory.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { Comparison, type LogAfter } from './comparison.js';

const STREAMS = ['1', '2', '3'].map((n) => `action-4b166dbe-d99d-5091-abdd-95b83330ed3${n}`);

/** So many events of three streams, in turns. */
const logOf = (length: number): RawEvent[] =>
  Array.from({ length }, (_, n) => rawEventAt((n + 1) * 100, STREAMS[n % 3] ?? '', Math.floor(n / 3)));

const after = (log: readonly RawEvent[]): LogAfter =>
  async function* (position) {
    for (const event of log) if (!position || comesAfter(event.position, position)) yield event;
  };

/** Where events lie now: positions run on, as a log's do that somebody wrote anew. */
const renumbered = (log: readonly RawEvent[]): RawEvent[] =>
  log.map((event, n) => ({ ...event, position: { commit: BigInt(n + 1), prepare: BigInt(n + 1) } }));

const told = (alarms: readonly Alarm[]) =>
  alarms.map(({ code, stream, revision }) => `${code} ${stream.slice(-1)}@${revision}`);

const compared = async (log: readonly RawEvent[], leaves: LeavesInMemory): Promise<string[]> => {
  const comparison = new Comparison(leaves, 'first');
  await comparison.finish(after(log));
  return told(comparison.takeAlarms());
};

const LOG = logOf(12);
const changed = (event: RawEvent): RawEvent => ({ ...event, data: Buffer.from('{"changed":true}') });
const at = (n: number): RawEvent => LOG[n] ?? rawEventAt(0, '', 0);
const STRANGER = { ...rawEventAt(450, STREAMS[0] ?? '', 99), id: '00000000-0000-4000-8000-000000000000' };
const without = (n: number) => LOG.filter((_, other) => other !== n);

describe('ledger and log', () => {
  it.each<[string, readonly RawEvent[], readonly string[]]>([
    ['are the same', LOG, []],
    ['go on: what is not sealed yet is no difference', [...LOG, rawEventAt(5000, STREAMS[0] ?? '', 4)], []],
    ['differ in an event that was changed', LOG.with(4, changed(at(4))), ['differs-from-leaf 2@1']],
    [
      'differ in the first and the last',
      LOG.with(0, changed(at(0))).with(11, changed(at(11))),
      ['differs-from-leaf 1@0', 'differs-from-leaf 3@3'],
    ],
    ['differ in one that was taken out of the middle: it alone', without(4), ['missing-from-log 2@1']],
    ['differ in one that was taken from the beginning', without(0), ['missing-from-log 1@0']],
    ['differ in the last, which was taken out', without(11), ['missing-from-log 3@3']],
    [
      'differ in four that were taken out',
      LOG.filter((_, n) => n < 3 || n > 6),
      ['missing-from-log 1@1', 'missing-from-log 2@1', 'missing-from-log 3@1', 'missing-from-log 1@2'],
    ],
    [
      'differ in all, of which none is left',
      [],
      LOG.map((_, n) => `missing-from-log ${(n % 3) + 1}@${Math.floor(n / 3)}`),
    ],
    ['differ in one that was put in', LOG.toSpliced(4, 0, STRANGER), ['not-sealed 1@99']],
    [
      'differ in one put in before all',
      [{ ...STRANGER, position: { commit: 1n, prepare: 1n } }, ...LOG],
      ['not-sealed 1@99'],
    ],
    [
      'differ in one whose revision is another',
      LOG.with(4, { ...at(4), revision: 77n }),
      ['not-sealed 2@77', 'missing-from-log 2@1'],
    ],
    [
      'differ in one that is of another stream',
      LOG.with(4, { ...at(4), stream: STREAMS[2] ?? '', revision: 50n }),
      ['not-sealed 3@50', 'missing-from-log 2@1'],
    ],
    ['differ in two neighbours that changed places', LOG.with(4, at(5)).with(5, at(4)), ['not-sealed 3@1']],
    ['differ in one that was moved back', without(9).toSpliced(2, 0, at(9)), ['not-sealed 1@3']],
    ['differ in the last, which was moved back', without(11).toSpliced(2, 0, at(11)), ['not-sealed 3@3']],
    ['differ in one that was moved on', without(2).toSpliced(9, 0, at(2)), ['not-sealed 3@0']],
    [
      'differ in one that was moved and changed',
      without(2).toSpliced(9, 0, changed(at(2))),
      ['differs-from-leaf 3@0', 'not-sealed 3@0'],
    ],
    ['differ in one that is there twice', LOG.toSpliced(8, 0, at(2)), ['not-sealed 3@0']],
  ])('%s', async (_, log, differences) => {
    const positions = log.every(({ position }, n) => n === 0 || comesAfter(position, (log[n - 1] ?? at(0)).position));
    expect(await compared(positions ? log : renumbered(log), new LeavesInMemory([...LOG]))).toEqual(differences);
  });

  it('differ in leaves that are gone, by the event that each was of', async () => {
    for (const gone of [0, 4, 11]) {
      const leaves = new LeavesInMemory([...LOG]);
      leaves.rows.splice(gone, 1);
      expect(await compared(LOG, leaves)).toEqual([
        `leaf-missing ${(gone % 3) + 1}@${Math.floor(gone / 3)}`,
        'leaf-missing f@12',
      ]);
    }
  });

  it('differ in a leaf that is gone together with its event, by its number', async () => {
    for (const gone of [0, 4, 11]) {
      const leaves = new LeavesInMemory([...LOG]);
      leaves.rows.splice(gone, 1);
      expect(await compared(without(gone), leaves)).toEqual([`leaf-missing f@${gone}`, 'leaf-missing f@12']);
    }
  });

  it('differ in a leaf that was changed, or only its hash', async () => {
    for (const change of [{ entry: Buffer.alloc(94) }, { hash: Buffer.alloc(32) }]) {
      const leaves = new LeavesInMemory([...LOG]);
      leaves.rows = leaves.rows.map((row, n) => (n === 4 ? { ...row, ...change } : row));
      expect(await compared(LOG, leaves)).toEqual(['differs-from-leaf 2@1']);
    }
  });

  it('differ in a leaf more than the ledger says that it has, however it is numbered', async () => {
    for (const more of [0n, 9n]) {
      const leaves = new LeavesInMemory([...LOG]);
      leaves.rows.push({ ...leaves.rows[11]!, idx: 12n + more, rev: 99n });
      expect(await compared(LOG, leaves)).toEqual(['leaf-missing f@12']);
    }
  });

  it('are the same where the log is read again from what was taken already, also by one that was too far behind', async () => {
    const again: LogAfter = () => after(LOG)(null);
    const leaves = new LeavesInMemory(LOG.slice(0, 2));
    const comparison = new Comparison(leaves, 'first', 5);
    await comparison.take(LOG.slice(0, 8));
    await comparison.take(LOG.slice(8));
    leaves.seal(...LOG.slice(2));
    await comparison.finish(again);
    expect(told(comparison.takeAlarms())).toEqual([]);
    expect(comparison.compared).toBe(12);
  });

  it('are nothing to compare where nothing is sealed', async () => {
    expect(await compared(LOG, new LeavesInMemory([]))).toEqual([]);
  });

  it('differ where the ledger says that it has no leaves, and has some', async () => {
    const leaves = new LeavesInMemory([]);
    leaves.rows = new LeavesInMemory([...LOG]).rows;
    expect(await compared(LOG, leaves)).toEqual(['leaf-missing f@0']);
  });

  it('are given up when all is otherwise', async () => {
    const log = logOf(12_000);
    expect(await compared(log.map(changed), new LeavesInMemory(log))).toHaveLength(10_000);
    expect((await compared([], new LeavesInMemory(log))).length).toBeGreaterThanOrEqual(10_000);
  });

  it('are told apart event by event, however many were changed, taken out and put in', async () => {
    const length = 1_500;
    const edits = fc.dictionary(
      fc.integer({ min: 0, max: length - 1 }).map(String),
      fc.constantFrom<'change' | 'take out' | 'put in'>('change', 'take out', 'put in'),
      { maxKeys: 40 },
    );
    await fc.assert(
      fc.asyncProperty(edits, fc.integer({ min: 1, max: 400 }), async (edited, batch) => {
        const original = logOf(length);
        const expected = new Set<string>();
        const log = original.flatMap((event, n) => {
          const named = `${event.stream.slice(-1)}@${event.revision}`;
          const edit = edited[String(n)];
          if (edit === 'change') expected.add(`differs-from-leaf ${named}`);
          if (edit === 'take out') expected.add(`missing-from-log ${named}`);
          if (edit === 'put in') expected.add(`not-sealed ${event.stream.slice(-1)}@${n + 10_000}`);
          const before = { commit: event.position.commit - 1n, prepare: event.position.prepare - 1n };
          if (edit === 'change') return [changed(event)];
          if (edit === 'take out') return [];
          return edit === 'put in' ? [{ ...event, revision: BigInt(n + 10_000), position: before }, event] : [event];
        });
        const comparison = new Comparison(new LeavesInMemory(original), 'first');
        for (let n = 0; n < log.length; n += batch) await comparison.take(log.slice(n, n + batch));
        await comparison.finish(after(log));
        expect(told(comparison.takeAlarms()).sort()).toEqual([...expected].sort());
      }),
      { seed: 20_261_126, numRuns: 30 },
    );
  });
});

describe('a comparison that follows', () => {
  it('begins with whatever comes first, and waits for what is not sealed yet', async () => {
    const leaves = new LeavesInMemory(LOG.slice(0, 6));
    const comparison = new Comparison(leaves, 'any');
    await comparison.take(LOG.slice(3, 8));
    expect(await comparison.catchUp()).toBe(true);
    expect(comparison.compared).toBe(3);

    leaves.seal(at(6), changed(at(7)), at(8));
    await comparison.take(LOG.slice(8));
    await comparison.catchUp();
    expect(told(comparison.takeAlarms())).toEqual(['differs-from-leaf 2@2']);
    expect(comparison.compared).toBe(6);
  });

  it('tells at once of what should have come, and of what should not', async () => {
    const leaves = new LeavesInMemory([...LOG]);
    const comparison = new Comparison(leaves, 'any');
    await comparison.take([at(2), at(3), STRANGER, at(5), at(6)]);
    await comparison.catchUp();
    expect(told(comparison.takeAlarms())).toEqual(['not-sealed 1@99', 'missing-from-log 2@1']);
    await comparison.take(
      [at(7), at(4)].map((event, n) => ({ ...event, position: { commit: 801n + BigInt(n), prepare: 0n } })),
    );
    await comparison.catchUp();
    expect(told(comparison.takeAlarms())).toEqual(['not-sealed 2@1']);
  });

  it('says when more came than it keeps until it is sealed', async () => {
    const comparison = new Comparison(new LeavesInMemory(LOG.slice(0, 1)), 'any', 5);
    await comparison.take(LOG);
    expect(await comparison.catchUp()).toBe(false);
  });
});
