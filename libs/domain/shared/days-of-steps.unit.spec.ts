import { describe, expect, it } from '@jest/globals';
import { begun } from '#libs/testing/growing-history.js';

const corrected = (field: string, to: string) => ({ field, to, source: null });
const inspection = () => begun('inspection').did('StartInspection', { on: '2017-08-01' });
const report = () =>
  begun('report').did('SendReportToConstitutionalTeam', { on: '2017-08-01', source: null }, { on: '2017-08-01' });

describe('the days of steps, where one of them is corrected', () => {
  it('given a later start by a correction, when it is concluded before that, then it is refused', () => {
    const history = inspection().did('CorrectInspection', corrected('started', '2017-09-01'), { on: '2017-08-01' });
    expect(history.refused('ConcludeInspection', { on: '2017-08-15' })).toMatchObject({
      ...{ field: 'on', rule: 'order-of-steps' },
      message: '15 August 2017 is before 1 September 2017, the day on which it was started.',
    });
    expect(history.refused('ConcludeInspection', { on: '2017-09-01' })).toBeNull();
  });

  it('given that, when it happened all the same, then it is recorded as irregular', () => {
    const history = inspection().did('CorrectInspection', corrected('started', '2017-09-01'), { on: '2017-08-01' });
    expect(history.refused('ConcludeInspection', { on: '2017-08-15' }, { irregular: true })).toBeNull();
  });

  it('given an end, when the start is corrected to after it for a day before the end, then it is refused', () => {
    const history = inspection().did('ConcludeInspection', { on: '2017-09-01' });
    const late = { on: '2017-08-01' };
    expect(history.refused('CorrectInspection', corrected('started', '2017-09-20'), late)).toMatchObject({
      field: 'to',
      message: '20 September 2017 is after 1 September 2017, the day on which it was concluded.',
    });
  });

  it('given a start and an end that were both corrected to later days, when that of the end is withdrawn, then it is refused', () => {
    const history = inspection()
      .did('ConcludeInspection', { on: '2017-08-15' })
      .did('CorrectInspection', corrected('concluded', '2017-09-20'));
    const revision = history.last;
    history.did('CorrectInspection', corrected('started', '2017-09-01'));
    expect(history.refused('WithdrawEntry', { revision })).toMatchObject({
      field: 'revision',
      message:
        'Then it was concluded on 15 August 2017, before it was started, on 1 September 2017: withdraw or put right the other ' +
        'entry first.',
    });
    history.did('WithdrawEntry', { revision: history.last });
    expect(history.refused('WithdrawEntry', { revision })).toBeNull();
  });

  it('given a report, when it is published before the corrected day on which it was sent, then it is refused', () => {
    const history = report().did('CorrectReport', corrected('sentOn', '2017-09-01'), { on: '2017-08-01' });
    expect(history.refused('PublishReport', { on: '2017-08-15' })).toMatchObject({ rule: 'order-of-steps' });
    expect(history.refused('PublishReport', { on: '2017-09-01' })).toBeNull();
  });

  it('given a published report, when the day on which it was sent is corrected to a later one, then it is refused', () => {
    const history = report().did('PublishReport', { on: '2017-08-15' });
    expect(history.refused('CorrectReport', corrected('sentOn', '2017-09-01'))).toMatchObject({ field: 'to' });
    expect(history.refused('CorrectReport', corrected('sentOn', '2017-09-01'), { on: '2017-08-01' })).toMatchObject({
      field: 'to',
    });
  });
});
