import { describe, expect, it } from '@jest/globals';
import { TOMBSTONE_REVISION } from '../log/stored-event.js';
import { ANY, decideWrite, NO_STREAM, STREAM_EXISTS, type StreamView } from './expectations.js';

/** A stream of the events named, in their order. */
const stream = (ids: string[], more: Partial<StreamView> = {}): StreamView => ({
  last: BigInt(ids.length) - 1n,
  softDeleted: false,
  hasMetadata: false,
  revisionOf: (id) => (ids.includes(id) ? BigInt(ids.indexOf(id)) : undefined),
  idAt: (revision) => ids[Number(revision.toString())],
  ...more,
});

const decide = (expected: bigint, ids: string, view: StreamView) => {
  const decision = decideWrite(expected, ids === '' ? [] : ids.split(' '), view);
  return decision.kind === 'written-before' ? `before ${decision.last}` : decision.kind;
};

describe('whether a write may be made', () => {
  const abc = stream(['a', 'b', 'c']);
  const none = stream([]);

  it.each([
    [ANY, 'd', 'write'],
    [ANY, '', 'write'],
    [ANY, 'a b c', 'before 2'],
    [ANY, 'b', 'before 1'],
    [ANY, 'a c', 'before 2'],
    [ANY, 'c d', 'wrong-version'],
    [ANY, 'd a', 'write'],
    [STREAM_EXISTS, 'd', 'write'],
    [STREAM_EXISTS, 'c', 'before 2'],
    [NO_STREAM, 'a', 'before 0'],
    [NO_STREAM, 'a b c', 'before 2'],
    [NO_STREAM, 'a b c d', 'wrong-version'],
    [NO_STREAM, 'b', 'wrong-version'],
    [NO_STREAM, '', 'wrong-version'],
    [0n, 'b c', 'before 2'],
    [0n, 'c', 'wrong-version'],
    [0n, 'b d', 'wrong-version'],
    [2n, 'd', 'write'],
    [3n, 'd', 'wrong-version'],
  ])('to three events, expecting %s, of "%s": %s', (expected, ids, decision) => {
    expect(decide(expected, ids, abc)).toBe(decision);
  });

  it.each([
    [ANY, 'write'],
    [NO_STREAM, 'write'],
    [STREAM_EXISTS, 'wrong-version'],
    [0n, 'wrong-version'],
  ])('to a stream that never was, expecting %s: %s', (expected, decision) => {
    expect(decide(expected, 'a', none)).toBe(decision);
  });

  it('a stream with metadata alone exists', () => {
    expect(decide(STREAM_EXISTS, 'a', stream([], { hasMetadata: true }))).toBe('write');
  });

  it('a soft-deleted stream does not, and is no stream, and still has its last revision', () => {
    const deleted = stream(['a', 'b'], { softDeleted: true });
    expect(decide(STREAM_EXISTS, 'c', deleted)).toBe('deleted');
    expect(decide(NO_STREAM, 'c', deleted)).toBe('write');
    expect(decide(NO_STREAM, 'a b', deleted)).toBe('before 1');
    expect(decide(0n, 'c', deleted)).toBe('wrong-version');
    expect(decide(1n, 'c', deleted)).toBe('write');
  });

  it('nothing is written after a tombstone', () => {
    for (const expected of [ANY, NO_STREAM, STREAM_EXISTS, 0n])
      expect(decide(expected, 'a', stream(['a'], { last: TOMBSTONE_REVISION }))).toBe('deleted');
  });
});
