import { describe, expect, it } from '@jest/globals';
import { ticksOf } from './ticks.js';
import type { Scene } from '#libs/asking/scenes.js';

/** Acts of so many steps each. */
const acts = (...lengths: number[]): readonly Scene[] => {
  let step = 0;
  return lengths.map((length) => ({ from: step + 1, to: (step += length) }));
};
const drawn = (all: readonly Scene[], from: number, to = from) =>
  ticksOf(all, { from, to }).map(({ ticks }) => ticks.map(({ step }) => step));

describe('the ticks of a story', () => {
  it('are its steps, act by act', () => {
    expect(drawn(acts(3, 1, 2), 2)).toEqual([[1, 2, 3], [4], [5, 6]]);
  });

  it('tell what was, what is shown and what comes', () => {
    const [first, second] = ticksOf(acts(2, 3), { from: 2, to: 3 });
    expect([...(first?.ticks ?? []), ...(second?.ticks ?? [])].map(({ is }) => is)).toEqual([
      'past',
      'now',
      'now',
      'ahead',
      'ahead',
    ]);
  });

  it('of a long story are its acts, with the steps of the one that is shown', () => {
    expect(drawn(acts(100, 2, 100), 102)).toEqual([[100], [101, 102], [202]]);
    const groups = ticksOf(acts(100, 2, 100), { from: 102, to: 102 });
    expect(groups.map(({ ticks }) => ticks.map(({ is }) => is))).toEqual([['past'], ['past', 'now'], ['ahead']]);
  });

  it('of very many are those around what is shown', () => {
    const [import_] = drawn(acts(1000), 500);
    expect([import_?.length, import_?.includes(500)]).toEqual([150, true]);
    expect(drawn(acts(1000), 1000)[0]?.at(-1)).toBe(1000);
    const many = drawn(acts(...Array.from({ length: 1000 }, () => 1)), 3).flat();
    expect([many.length, many[0]]).toEqual([150, 1]);
  });
});
