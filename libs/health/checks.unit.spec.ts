import { describe, expect, it } from '@jest/globals';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import type { BuildProgress } from '#libs/read-models/generations/progress.js';
import {
  accessCheck,
  aheadCheck,
  alarmCheck,
  buildDetail,
  clockCheck,
  projectionCheck,
  projectionChecks,
  reachable,
  type Heard,
} from './checks.js';

const NOW = Date.parse('2026-11-23T10:00:00.000Z');
const running: Heard = {
  name: 'read-model',
  status: 'running',
  position: 5n,
  lagMs: 0,
  beatAt: new Date(NOW - 800),
  silentMs: 800,
  unheardMs: 800,
  readAt: new Date(NOW),
  inLine: 0,
  error: null,
  whatToDo: null,
  poison: null,
  ahead: null,
};

describe('a projection', () => {
  it.each<[string, Partial<Heard>, boolean]>([
    ['runs and has caught up', {}, true],
    ['is as far behind as it may be', { lagMs: 5000 }, true],
    ['is further behind', { lagMs: 5001 }, false],
    ['is catching up', { status: 'catching-up' }, false],
    ['has lost its log', { status: 'reconnecting' }, false],
    ['has stopped', { status: 'stopped', whatToDo: 'decide about event x' }, false],
    ['has not been heard of', { unheardMs: 5001 }, false],
  ])('that %s: %j', (_what, change, ok) => {
    const check = projectionCheck({ ...running, ...change }, 5000);
    expect(check.ok).toBe(ok);
    expect(typeof check.lagMs).toBe('number');
  });

  it.each<[Partial<Heard>, string | undefined]>([
    [{}, undefined],
    [{ status: 'catching-up', lagMs: 4000 }, undefined],
    [{ status: 'catching-up', lagMs: 60_000 }, '2026-11-23T09:59:00.000Z'],
    [{ lagMs: 60_000 }, '2026-11-23T09:59:00.000Z'],
    [{ status: 'stopped', lagMs: 60_000 }, '2026-11-23T09:59:00.000Z'],
    [{ unheardMs: 60_000 }, '2026-11-23T09:59:00.000Z'],
    [{ unheardMs: 60_000, lagMs: 60_000 }, '2026-11-23T09:58:00.000Z'],
  ])('%j is shown as of %s', (change, shownAsOf) => {
    expect(projectionCheck({ ...running, ...change }, 5000).shownAsOf).toBe(shownAsOf);
  });

  it('for which another projector waits is well, and the one that waits is told of', () => {
    expect(projectionChecks([{ ...running, inLine: 1 }], 5000)).toMatchObject([
      { name: 'projection read-model', ok: true },
      { name: 'in line for read-model', ok: true, detail: 'one waits: another projector runs' },
    ]);
  });

  it('says what to do when it has stopped', () => {
    const check = projectionCheck({ ...running, status: 'stopped', whatToDo: 'decide about event x' }, 5000);
    expect(check.detail).toBe('stopped: decide about event x');
  });
});

describe('the clocks of writers', () => {
  const ahead = (position: string, eventId: string) => ({
    ...{ eventId, type: 'ActionAgreed.v1', stream: 'action-1', revision: '3', position, aheadMs: 1_728_000_000 },
    ...{ recordedAt: '2026-12-15T10:00:00.000Z', created: '2026-11-25T10:00:00.000Z' },
  });

  it('are no matter while none ran ahead', () => {
    expect(aheadCheck([running])).toEqual([]);
  });

  it('raise an alarm that names the last event, and by how much, and leaves the process ready', () => {
    const all = [running, { ...running, ahead: ahead('90', 'one') }, { ...running, ahead: ahead('100', 'two') }];
    expect(aheadCheck(all)).toMatchObject([{ name: 'clocks of writers', ok: true, ahead: { eventId: 'two' } }]);
    expect(aheadCheck(all)[0]?.detail).toContain('event two (action-1@3)');
    expect(aheadCheck(all)[0]?.detail).toContain('1728000 s later');
  });
});

describe('access to the log', () => {
  it('is no matter while only Oversight may write', () => {
    expect(accessCheck(null)).toEqual([]);
  });

  it.each([
    ['asks-nobody', 'Give it TLS and users'],
    ['not-guarded', 'npx oversight guard-log'],
    ['not-told', 'npx oversight guard-log'],
  ] as const)('raises an alarm that leaves the process ready: %s', (exposure, whatToDo) => {
    const [check] = accessCheck(exposure);
    expect(check).toMatchObject({ name: 'access to the log', ok: true });
    expect(check?.detail).toMatch(/^ALARM: /);
    expect(check?.detail).toContain(whatToDo);
  });
});

describe('alarms', () => {
  const forged: NoticedAlarm = {
    ...{ code: 'no-legal-successor', stream: 'action-1', revision: '3', position: 9007199254740993n },
    ...{
      type: 'ActionBlocked.v1',
      kind: 'action',
      id: '1',
      ref: 'A1',
      message: 'Oversight would not have recorded this: no.',
    },
    ...{ storedAt: '2026-11-25T10:00:00.000Z', foundAt: null },
  };
  const lost: NoticedAlarm = {
    ...{ code: 'missing-from-log', stream: 'action-1', revision: '4', position: null, type: null, kind: null },
    ...{ id: null, ref: 'action-1', message: 'It is gone.', storedAt: null, foundAt: '2026-11-25T10:00:00.000Z' },
  };

  it('are no check where there are none', () => {
    expect(alarmCheck(null)).toEqual([]);
  });

  it.each<[string, NoticedAlarm, string | null, string]>([
    [
      'forged',
      forged,
      '9007199254740993',
      'The first: ActionBlocked.v1 (action-1@3). Oversight would not have recorded this: no. Find out who can write',
    ],
    ['gone', lost, null, 'The first: action-1@4. It is gone. Find out who can change the tables'],
  ])('of an event that is %s leave the process ready, and say where and what to do', (_, first, position, said) => {
    const [check] = alarmCheck({ places: 2, first });
    expect(check).toMatchObject({ name: 'alarms', ok: true, alarms: 2, alarm: { position } });
    expect(check?.detail).toContain(`ALARM: the record is not as it should be in 2 places. ${said}`);
  });
});

describe('a service', () => {
  it('answers or does not, and tells the public nothing more', async () => {
    expect(await reachable('database', async () => 1)).toEqual({ name: 'database', ok: true, detail: 'answers' });
    const away = () => Promise.reject(new Error('password authentication failed for user "oversight"'));
    expect(await reachable('database', away)).toEqual({ name: 'database', ok: false, detail: 'does not answer' });
  });
});

describe("the process's clock", () => {
  it.each([
    [null, true, 'has written nothing'],
    [12.4, true, "12 ms ahead of the event store's"],
    [-90_000, true, "90000 ms behind the event store's"],
    [60_000, true, "60000 ms ahead of the event store's"],
    [60_001, false, 'Nothing is written. Set the clock of this machine right'],
  ])('is %s ms ahead: %s', (aheadMs, ok, said) => {
    const check = clockCheck({ aheadMs });
    expect(check).toMatchObject({ name: 'clock', ok, ...(aheadMs !== null && { skewMs: Math.round(aheadMs) }) });
    expect(check.detail).toContain(said);
  });
});

describe('rows that are built', () => {
  const progress: BuildProgress = {
    events: 5,
    eventsPerSecond: 10,
    done: 0.43,
    leftMs: 20_000,
    runMs: 15_000,
    indexing: false,
    underWay: true,
  };

  it.each([
    ['being built: it is about to begin', false, null],
    ['being built: 43% of the log, about 20 seconds left', false, progress],
    ['being built: stopped at 43% of the log', false, { ...progress, underWay: false }],
    ['being rebuilt beside those that are read: 43% of the log, about 20 seconds left', true, progress],
    [
      'whole; a rebuild beside them was stopped at 43% of the log: npx oversight rebuild goes on with it',
      true,
      { ...progress, underWay: false },
    ],
    [null, true, null],
  ])('are %s', (words, isServed, told) => {
    expect(buildDetail(isServed, told)).toBe(words);
  });
});
