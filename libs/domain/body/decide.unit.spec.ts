import { describe, expect, it } from '@jest/globals';
import { bodyFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle } from '#libs/testing/lifecycle.js';
import { decideOn } from '../history/deciding/decide.js';
import { appended } from '../history/deciding/appended.js';
import { fold } from '../history/placing/fold.js';
import type { ActEntry } from '../history/history.js';
import type { Command } from '#libs/kernel/decider.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { bodyDecider } from './decide.js';
import type { BodyEvent } from './events.js';
import type { Body } from './state.js';

const established: BodyEvent = { type: 'BodyEstablished.v1', data: bodyFacts };
const ended: BodyEvent = { type: 'BodyEnded.v1', data: { on: '2019-05-15', succeededBy: ['b2'], resolution: 'So' } };
const because = { resolution: null };

describe('a body', () => {
  itHasTheLifecycle(bodyDecider, {
    histories: { none: [], active: [established], ended: [established, ended] },
    moves: [
      { command: { type: 'RenameBody', data: { name: 'Board', on: '2018-05-16', ...because } }, from: ['active'] },
      { command: { type: 'ChangeParent', data: { parent: 'b3', on: '2018-05-16', ...because } }, from: ['active'] },
      {
        command: {
          type: 'ChangeAuthorities',
          data: { authorities: [{ code: 'fenwick', name: 'Fenwick' }], on: '2018-05-16', ...because },
        },
        from: ['active'],
      },
      { command: { type: 'EndBody', data: { on: '2019-05-15', succeededBy: [], resolution: 'So' } }, from: ['active'] },
    ],
  });

  const act = { actor: 'prs_1', reason: null, effectiveOn: null };
  const did = (
    entries: readonly ActEntry[],
    type: string,
    data: object,
    on: string | null = null,
  ): readonly ActEntry[] => {
    const by = { ...act, effectiveOn: on };
    const { decision } = decideOn({
      kind: 'body',
      entries,
      command: { type, data } as Command,
      act: by,
      today: '2020-01-01',
      typed: true,
    });
    if (isRefusal(decision)) throw new Error(decision.message);
    return appended(entries, decision, { act: by, today: '2020-01-01' });
  };
  const begun = did([], 'EstablishBody', bodyFacts, '2010-05-01');
  const rename = (name: string, on: string) => ({ name, on, resolution: null });

  it('has the name of the day, however late it was written down', () => {
    const late = did(
      did(begun, 'RenameBody', rename('Panel', '2018-05-16')),
      'RenameBody',
      rename('Board', '2015-05-16'),
    );
    const on = (day: string) => (fold('body', late, day) as Body).name;
    expect([on('2015-05-15'), on('2015-05-16'), on('2018-05-15'), on('2018-05-16')]).toEqual([
      bodyFacts.name,
      'Board',
      'Board',
      'Panel',
    ]);
    expect((fold('body', late) as Body).names.map(({ name, from }) => [name, from])).toEqual([
      [bodyFacts.name, null],
      ['Board', '2015-05-16'],
      ['Panel', '2018-05-16'],
    ]);
  });

  it('may be renamed ahead of the day, by what an annual meeting resolved', () => {
    expect((fold('body', did(begun, 'RenameBody', rename('Board', '2020-05-16')), '2020-05-15') as Body).name).toBe(
      bodyFacts.name,
    );
    expect(() => did(begun, 'RenameBody', rename('Board', '2022-05-16'))).toThrow('more than a year ahead');
    expect(() => did(begun, 'RenameBody', rename('Board', '2009-05-16'))).toThrow('It began on 1 May 2010');
  });

  it('is not renamed to what it is called, nor to no letters', () => {
    expect(did(begun, 'RenameBody', rename(` ${bodyFacts.name} `, '2018-05-16'))).toHaveLength(1);
    expect(() => did(begun, 'RenameBody', rename('—', '2018-05-16'))).toThrow('in letters');
  });

  it('is renamed no more from the day on which it ended, and can still be told of before', () => {
    const over = did(begun, 'EndBody', { on: '2019-05-15', succeededBy: ['b2', 'b3'], resolution: 'So' });
    expect(() => did(over, 'RenameBody', rename('Board', '2019-06-01'))).toThrow('ended');
    expect((fold('body', did(over, 'RenameBody', rename('Board', '2018-05-16'))) as Body).name).toBe('Board');
  });
});
