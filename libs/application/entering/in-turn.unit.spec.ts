import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { InTurn } from './in-turn.js';

describe('works in turn', () => {
  it('given one key, they follow one another; given another, they do not wait', async () => {
    const turns = new InTurn();
    const seen: string[] = [];
    const work = (name: string, ms: number) => async () => {
      seen.push(`${name} begins`);
      await sleep(ms);
      seen.push(`${name} ends`);
    };
    await Promise.all([turns.run('a', work('1', 20)), turns.run('a', work('2', 0)), turns.run('b', work('3', 0))]);
    expect(seen.filter((each) => !each.startsWith('3'))).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
    expect(seen.indexOf('3 ends')).toBeLessThan(seen.indexOf('1 ends'));
  });

  it('given one that fails, it alone fails', async () => {
    const turns = new InTurn();
    const [failed, done] = await Promise.allSettled([
      turns.run('a', () => Promise.reject(new Error('no'))),
      turns.run('a', () => Promise.resolve(7)),
    ]);
    expect([failed.status, done]).toEqual(['rejected', { status: 'fulfilled', value: 7 }]);
  });
});
