import { describe, expect, it } from '@jest/globals';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { frameOf } from '#libs/transparency/leaf/leaf.js';
import { slotBytes, slotsOf } from './slots.js';

const STREAM = 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const sealed = Array.from({ length: 6 }, (_, n) => rawEventAt(n + 1, STREAM, n));
const foreign = rawEventAt(99, 'report-00000000-0000-5000-8000-000000000000', 0);

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** Which event each slot shows: the number of the leaf, or why there is none. */
const shown = async (log: readonly RawEvent[], withheld: readonly number[] = []) => {
  let asked = 0;
  const leaves = sealed.map(({ stream, revision: rev }, n) => ({
    ...{ idx: BigInt(n), stream, rev },
    withheld: withheld.includes(n),
  }));
  const indexOf = async (event: RawEvent) => {
    asked++;
    const index = sealed.findIndex(({ stream, revision }) => stream === event.stream && revision === event.revision);
    return index < 0 ? null : BigInt(index);
  };
  const slots: (string | number)[] = [];
  for await (const slot of slotsOf(each(leaves), each(log), indexOf))
    slots.push(typeof slot === 'string' ? slot : log.findIndex((event) => frameOf(event).equals(slot)));
  return { slots, asked };
};

const without = (...gone: readonly number[]) => sealed.filter((_, n) => !gone.includes(n));

describe('the frames of leaves', () => {
  it('are those of the log, which is asked for nothing where it is what was sealed', async () => {
    expect(await shown(sealed)).toEqual({ slots: [0, 1, 2, 3, 4, 5], asked: 0 });
    expect(await shown([...sealed, foreign])).toEqual({ slots: [0, 1, 2, 3, 4, 5], asked: 0 });
  });

  it('are lost where the log no longer has the event, at its beginning, in it and at its end', async () => {
    const { slots, asked } = await shown(without(0, 2, 3, 5));
    expect(slots).toEqual(['lost', 0, 'lost', 'lost', 1, 'lost']);
    // What comes next is looked up once for a run of lost ones.
    expect(asked).toBe(2);
    expect((await shown([])).slots).toEqual(Array(6).fill('lost'));
  });

  it('are found behind events that were never sealed', async () => {
    const log = [foreign, ...sealed.slice(0, 3), foreign, ...sealed.slice(3)];
    expect((await shown(log)).slots).toEqual([1, 2, 3, 5, 6, 7]);
  });

  it('that were changed are shown as they are', async () => {
    const changed = { ...sealed[2]!, data: Buffer.from('{"other":1}') };
    const log = sealed.map((event, n) => (n === 2 ? changed : event));
    expect((await shown(log)).slots).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are withheld whether the log has them or not', async () => {
    expect((await shown(sealed, [0, 3, 5])).slots).toEqual(['withheld', 1, 2, 'withheld', 4, 'withheld']);
    expect((await shown(without(0, 3), [0, 3])).slots).toEqual(['withheld', 0, 1, 'withheld', 2, 3]);
    // Of a reader of few streams only those are read.
    expect((await shown(without(0, 1, 3, 4, 5), [0, 1, 3, 4, 5])).slots).toEqual([
      ...['withheld', 'withheld', 0, 'withheld', 'withheld', 'withheld'],
    ]);
  });

  it('that the log has in another order than the ledger are shown as far as they come in its order', async () => {
    const [a, b, c, ...rest] = sealed as [RawEvent, RawEvent, RawEvent, ...RawEvent[]];
    expect((await shown([b, a, c, ...rest])).slots).toEqual(['lost', 0, 2, 3, 4, 5]);
  });

  it('stand in a file after their length, and four bytes stand for one that is not there', () => {
    expect(Buffer.concat(slotBytes(Buffer.from('abc')))).toEqual(Buffer.from('\0\0\0\x03abc'));
    expect(slotBytes('withheld')).toEqual([Buffer.from([0xff, 0xff, 0xff, 0xff])]);
    expect(slotBytes('lost')).toEqual([Buffer.from([0xff, 0xff, 0xff, 0xfe])]);
  });
});
