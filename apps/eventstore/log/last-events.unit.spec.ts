import { describe, expect, it } from '@jest/globals';
import { LastEvents } from './last-events.js';
import { TOMBSTONE_REVISION, type StoredEvent } from './stored-event.js';

const event = (position: number, stream: string, revision: bigint, bytes = 0): StoredEvent => ({
  position: BigInt(position),
  stream,
  revision,
  id: `id-${position}`,
  type: 'T',
  isJson: false,
  created: 0n,
  data: Buffer.alloc(bytes),
  metadata: Buffer.alloc(0),
});

const positions = (events: StoredEvent[] | undefined) => events?.map(({ position }) => Number(position.toString()));

/** Three commits: a@7, b@0; a@8; b@1, a@9. What was before is in the log alone. */
const three = () => {
  const last = new LastEvents(100n);
  last.add([event(110, 'a', 7n), event(120, 'b', 0n)]);
  last.add([event(130, 'a', 8n)]);
  last.add([event(140, 'b', 1n), event(150, 'a', 9n)]);
  return last;
};

describe('the last events of the log', () => {
  it('are given in order from any position that is not before the first of them', () => {
    expect(positions(three().from(101n))).toEqual([110, 120, 130, 140, 150]);
    expect(positions(three().from(120n))).toEqual([120, 130, 140, 150]);
    expect(positions(three().from(141n))).toEqual([150]);
    expect(positions(three().from(151n))).toEqual([]);
  });

  it('are not given to whom some of them may be missing', () => {
    expect(three().from(100n)).toBeUndefined();
    expect(new LastEvents(100n).from(100n)).toBeUndefined();
  });

  it('are given by the page', () => {
    const last = new LastEvents(0n);
    for (let i = 0; i < 6; i++) last.add(Array.from({ length: 50 }, (_, j) => event(50 * i + j + 1, 's', 0n)));
    expect(positions(last.from(11n))).toEqual(Array.from({ length: 256 }, (_, i) => i + 11));
  });

  it('are forgotten when there are many or much, the oldest first, and never some from the midst', () => {
    const many = new LastEvents(0n);
    for (let i = 1; i <= 5000; i++) many.add([event(i, 's', BigInt(i))]);
    expect(many.from(904n)).toBeUndefined();
    expect(positions(many.from(905n))?.[0]).toBe(905);

    const much = new LastEvents(0n);
    for (let i = 1; i <= 6; i++) much.add([event(i, 's', BigInt(i), 1_000_000)]);
    expect(much.from(2n)).toBeUndefined();
    expect(positions(much.from(3n))).toEqual([3, 4, 5, 6]);
    much.add([event(7, 's', 7n, 5_000_000)]);
    expect(much.from(7n)).toBeUndefined();
    expect(positions(much.from(8n))).toEqual([]);
  });
});

describe('events that nobody follows', () => {
  it('are not kept, and leave no gap unnoticed', () => {
    const last = three();
    last.forget(160n);
    last.add([event(170, 'a', 11n)]);
    expect(last.from(160n)).toBeUndefined();
    expect(positions(last.from(161n))).toEqual([170]);
    expect(last.ofStream('a', 10n)).toBeUndefined();
  });
});

describe('the last events of a stream', () => {
  it('are given from a revision on, none if that is still to come', () => {
    expect(positions(three().ofStream('a', 7n))).toEqual([110, 130, 150]);
    expect(positions(three().ofStream('a', 9n))).toEqual([150]);
    expect(positions(three().ofStream('a', 10n))).toEqual([]);
    expect(positions(three().ofStream('b', 0n))).toEqual([120, 140]);
  });

  it('are not given if some before them may be in the log alone', () => {
    expect(three().ofStream('a', 6n)).toBeUndefined();
    expect(three().ofStream('a', 11n)).toBeUndefined();
    expect(three().ofStream('c', 0n)).toBeUndefined();
  });

  it('end with its tombstone, which follows any revision', () => {
    const last = three();
    last.add([event(160, 'a', TOMBSTONE_REVISION)]);
    expect(positions(last.ofStream('a', 9n))).toEqual([150, 160]);
    expect(positions(last.ofStream('a', 10n))).toEqual([160]);
  });
});
