import { describe, expect, it } from '@jest/globals';
import { Numbering } from './numbering.js';

const number = (number: number | null, rank?: number) => ({
  kind: 'number' as const,
  number,
  length: 3,
  ...(rank === undefined ? {} : { rank }),
});

describe('the numbering of paragraphs', () => {
  it('remembers the highest number though a lower one follows', () => {
    const numbering = new Numbering();
    for (const each of [4, 5, 2]) numbering.begin(number(each));
    expect([numbering.paragraph, numbering.highest]).toEqual([2, 5]);
  });

  it('counts items anew in each paragraph whose number can be told', () => {
    const numbering = new Numbering();
    numbering.begin(number(1));
    expect([numbering.nextItem(), numbering.nextItem()]).toEqual([1, 2]);
    numbering.begin(number(null, 2_010));
    expect([numbering.paragraph, numbering.highest, numbering.nextItem()]).toEqual([null, 2_010, 3]);
    numbering.begin(number(2));
    expect(numbering.nextItem()).toBe(1);
  });

  it('is in no paragraph under a heading, and goes on from where it was', () => {
    const numbering = new Numbering();
    numbering.begin(number(7));
    numbering.underHeading();
    expect([numbering.paragraph, numbering.highest]).toEqual([null, 7]);
  });
});
