import { describe, expect, it } from '@jest/globals';
import { begun } from '#libs/testing/growing-history.js';

describe('a discrepancy of a report', () => {
  it('given one that was resolved, when it is resolved again for an earlier day, then it is refused', () => {
    const history = begun('report')
      .did('RecordDiscrepancy', { statements: [], why: 'Both cannot hold.' }, { on: '2017-08-01' })
      .did('ResolveDiscrepancy', { no: 1, how: 'The first holds.' }, { on: '2017-09-20' });
    expect(history.refused('ResolveDiscrepancy', { no: 1, how: 'The second.' }, { on: '2017-09-01' })).toMatchObject({
      ...{ code: 'invalid', field: 'no', message: 'Discrepancy 1 is resolved already.' },
    });
  });
});
