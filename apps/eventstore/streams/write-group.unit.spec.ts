import { describe, expect, it } from '@jest/globals';
import { ANY } from './expectations.js';
import { WriteGroup, type DecidedWrite } from './write-group.js';

const decided = (size: number): DecidedWrite => ({
  request: { kind: 'append', stream: 's', expected: ANY, events: [] },
  size,
  outcome: { kind: 'written', revision: 0n, position: 1n },
  resolve: () => undefined,
  reject: () => undefined,
});
const groupOf = (count: number, size: number) => {
  const group = new WriteGroup();
  for (let n = 0; n < count; n++) group.add(decided(size));
  return group;
};

describe('a group of writes', () => {
  it.each([
    ['511 writes', groupOf(511, 1), false],
    ['512 writes', groupOf(512, 1), true],
    ['8 MiB', groupOf(8, 1_048_576), false],
    ['a byte more', groupOf(8, 1_048_577), true],
  ])('of %s: is it full?', (_, group, full) => {
    expect(group.isFull).toBe(full);
  });

  it('is empty again, and has room, once it was taken', () => {
    const group = groupOf(512, 1_048_576);
    expect(group.take()).toHaveLength(512);
    expect([group.size, group.isFull, group.take()]).toEqual([0, false, []]);
  });
});
