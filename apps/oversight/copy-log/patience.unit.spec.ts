import { describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { Patience } from './patience.js';

const away = () => Object.assign(new Error('nobody there'), { code: status.UNAVAILABLE });

describe('patience with a server that is away', () => {
  it('ends by the clock, with one more try at its end, and says for how long nothing went on', async () => {
    let tries = 0;
    const began = performance.now();
    const trying = new Patience('esdb://there:2113', 1000).over(() => {
      tries++;
      return Promise.reject(away());
    });

    await expect(trying).rejects.toThrow('The event store at esdb://there:2113 has not answered for 1 s: nobody there');
    // After about 0, 100, 300, 700 and 1000 ms; timers may be late, or a little early.
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(9);
    expect(performance.now() - began).toBeGreaterThanOrEqual(1000);
  });

  it('begins anew whenever something went on', async () => {
    const patience = new Patience('esdb://there:2113', 250);
    for (let n = 0; n < 4; n++) {
      let tries = 0;
      expect(await patience.over(() => (tries++ < 1 ? Promise.reject(away()) : Promise.resolve(n)))).toBe(n);
    }
  });

  it('is for nothing that waiting does not mend', async () => {
    const refused = Object.assign(new Error('refused'), { code: status.PERMISSION_DENIED });
    await expect(new Patience('esdb://there:2113').over(() => Promise.reject(refused))).rejects.toBe(refused);
  });

  it('is for a cluster in which no leader is found', async () => {
    let tries = 0;
    const found = new Patience('esdb+discover://there').over(() =>
      tries++ === 0 ? Promise.reject(new Error('Failed to discover after 10 attempts.')) : Promise.resolve('leader'),
    );
    expect(await found).toBe('leader');
  });
});
