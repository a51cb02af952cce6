import { describe, expect, it } from '@jest/globals';
import { Liveness } from './liveness.js';

const looks = (liveness: Liveness, count: number, isStopped = false) =>
  Array.from({ length: count }, () => liveness.look(isStopped)).filter((why) => why !== null);

describe('a part', () => {
  it('that beats lives, however often it is looked at', () => {
    const liveness = new Liveness();
    for (let n = 0; n < 100; n++) {
      liveness.heard();
      expect(liveness.look(false)).toBeNull();
    }
  });

  it('may be busy for a minute, and is ended after it', () => {
    const liveness = new Liveness();
    liveness.heard();
    expect(looks(liveness, 30)).toEqual([]);
    expect(liveness.look(false)).toBe('said nothing for 62 s');
  });

  it('that has said nothing yet, as it starts, is not ended for it', () => {
    expect(looks(new Liveness(), 1000)).toEqual([]);
  });

  it('that stands still is ended at the third look, not for standing still now and then', () => {
    const liveness = new Liveness();
    for (let n = 0; n < 10; n++) expect(looks(liveness, 2, true).concat(looks(liveness, 1))).toEqual([]);
    expect(looks(liveness, 3, true)).toEqual([
      'was frozen: a process of it had been stopped (SIGSTOP) and not continued',
    ]);
  });

  it('is not blamed for the looks that a sleeping machine did not take', () => {
    const liveness = new Liveness();
    liveness.heard();
    // An hour went by: one look comes late, and the beats that were sent meanwhile are read after it.
    expect(liveness.look(false)).toBeNull();
    liveness.heard();
    expect(looks(liveness, 30)).toEqual([]);
  });
});
