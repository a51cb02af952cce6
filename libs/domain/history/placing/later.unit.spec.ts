import { describe, expect, it } from '@jest/globals';
import { action, progress } from '#libs/testing/growing-history.js';

describe('what stands for later days', () => {
  it('are the entries that change again what was changed, and no others', () => {
    const history = action()
      .did('AgreeAction', {}, { on: '2017-07-20' })
      .did('AssignOwner', { owner: { post: 'A' } }, { on: '2017-09-01' })
      .did('ReportProgress', progress('red'), { on: '2017-09-05' })
      .did('ReportProgress', progress('amber'), { on: '2017-10-05' })
      .did('ReportProgress', progress('green'), { on: '2017-08-10' });
    expect(history.later).toEqual([3n, 4n]);
    expect(history.did('ReportProgress', progress('red'), { on: '2017-10-06' }).later).toEqual([]);
    expect(history.did('SetDueDate', { due: '2018-01-01' }, { on: '2017-07-11' }).later).toEqual([]);
  });

  it('are not those that were withdrawn', () => {
    const history = action()
      .did('ReportProgress', progress('red'), { on: '2017-09-05' })
      .did('WithdrawEntry', { revision: '1' })
      .did('ReportProgress', progress('green'), { on: '2017-08-10' });
    expect(history.later).toEqual([]);
  });
});
