import { describe, expect, it } from '@jest/globals';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import { alarmCheck, aheadCheck, projectionCheck, type Heard } from './checks.js';
import { withoutNames } from './without-names.js';

const SECRET = 'action-00000000-0000-5000-8000-000000000001';

const alarm: NoticedAlarm = {
  ...{ code: 'no-legal-successor', message: `${SECRET} was planned again`, stream: SECRET, revision: '5' },
  ...{ position: 7n, type: 'ActionPlanned.v2', kind: 'action', id: null, ref: SECRET, storedAt: null, foundAt: null },
};
const event = { type: 'ActionPlanned.v2', eventId: 'e', stream: SECRET, revision: '5', position: '7' };
const poison = { ...event, projection: 'read-model', error: SECRET };
const heard: Heard = {
  ...{ name: 'read-model', status: 'stopped', position: 7n, lagMs: 0, unheardMs: 0, readAt: new Date(0), inLine: 0 },
  ...{ error: SECRET, whatToDo: `Pass ${SECRET}`, poison, beatAt: new Date(0) },
  ahead: { ...event, recordedAt: '2026-11-23T10:00:00.000Z', created: '2026-11-23T09:00:00.000Z', aheadMs: 3_600_000 },
} as unknown as Heard;

describe('health, to who may not read alarms', () => {
  const checks = [...alarmCheck({ places: 3, first: alarm }), ...aheadCheck([heard]), projectionCheck(heard, 5_000)];

  it('says what is wrong and of how much, and names nothing of the record', () => {
    expect(JSON.stringify(checks)).toContain(SECRET);
    const told = withoutNames(checks);
    expect(JSON.stringify(told)).not.toContain(SECRET);
    expect(told.map(({ ok, detail }) => [ok, detail])).toEqual([
      [true, 'ALARM: the record is not as it should be in 3 places.'],
      [true, 'ALARM: an event says that it was recorded later than the event store had it.'],
      [false, 'stopped: see its log'],
    ]);
  });

  it('is the same where there is nothing to name', () => {
    const well = [{ name: 'database', ok: true, detail: 'answers' }];
    expect(withoutNames(well)).toEqual(well);
  });
});
