import { describe, expect, it } from '@jest/globals';
import { Silence } from './silence.js';

/** Looks at a projector: when by our clock, when by Postgres's it spoke last, and how long ago by Postgres's clock. */
const looks = (...all: readonly [at: number, beatAt: number, silentMs: number][]): number[] => {
  const silence = new Silence();
  return all.map(([at, beatAt, silentMs]) => silence.of({ name: 'x', beatAt: new Date(beatAt), silentMs }, at));
};

describe('the silence of a projector', () => {
  it('is what Postgres says at the first look, and goes on while the same was said last', () => {
    expect(looks([0, 5000, 700], [1000, 5000, 1700], [9000, 5000, 9700])).toEqual([700, 1700, 9700]);
  });

  it('ends when it speaks', () => {
    expect(looks([0, 5000, 60_000], [1000, 66_000, 200])).toEqual([60_000, 200]);
  });

  it('goes on though the clock of Postgres was set back', () => {
    expect(looks([0, 5000, 700], [8000, 5000, 0])).toEqual([700, 8700]);
  });

  it('is none though the clock of Postgres was set forward', () => {
    const hour = 3_600_000;
    expect(looks([0, 5000, 700], [1000, 6000, hour])).toEqual([700, 1000]);
  });

  it('is no longer than since the look before, of one that spoke since, however seldom it is looked at', () => {
    expect(looks([0, 5000, 0], [60_000, 15_000, 50_000])).toEqual([0, 50_000]);
  });
});
