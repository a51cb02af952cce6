import { describe, expect, it } from '@jest/globals';
import { nextStep } from './swap-step.js';

const hold = { at: 700n, until: 2_000 };

describe('the next step of a swap', () => {
  it.each([
    ['goes live with exactly the events of the live rows', 700n, 0, 'go live'],
    ['goes live with more events than they hold', 800n, 0, 'go live'],
    ['goes live though it took long', 700n, 3_000, 'go live'],
    ['waits for the events that are missing', 699n, 2_000, 'wait'],
    ['lets go when they have been held for too long', 699n, 2_000.1, 'let go'],
  ])('%s', (_, reached, now, step) => {
    expect(nextStep(hold, reached, now)).toBe(step);
  });

  it('goes live at once where there are no live rows, or empty ones', () => {
    expect(nextStep({ ...hold, at: 0n }, 0n, 0)).toBe('go live');
  });
});
