import { describe, expect, it } from '@jest/globals';
import { actsOf, sceneWith, scenesOf, waysFrom } from './scenes.js';

const steps = [...'aaabac'].map((correlationId) => ({ correlationId }));

describe('the acts of a story', () => {
  it('are what was recorded under one correlation id, as far as nothing came between', () => {
    expect(actsOf(steps)).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 4 },
      { from: 5, to: 5 },
      { from: 6, to: 6 },
    ]);
    expect(actsOf([])).toEqual([]);
  });
});

describe('a replay', () => {
  it.each([
    ['event' as const, 1, { first: null, back: null, forward: 2, last: 6 }],
    ['event' as const, 4, { first: 1, back: 3, forward: 5, last: 6 }],
    ['event' as const, 6, { first: 1, back: 5, forward: null, last: null }],
    ['act' as const, 2, { first: null, back: null, forward: 4, last: 6 }],
    ['act' as const, 4, { first: 3, back: 3, forward: 5, last: 6 }],
    ['act' as const, 6, { first: 3, back: 5, forward: null, last: null }],
  ])('by %s leads from step %d both ways, to the last step of each stop', (pace, step, ways) => {
    const scenes = scenesOf(steps, pace);
    expect(waysFrom(scenes, sceneWith(scenes, step))).toEqual(ways);
  });
});
