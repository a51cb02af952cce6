import { describe, expect, it } from '@jest/globals';
import { recordedWithin } from './recorded-within.js';

describe('when entries were recorded', () => {
  it('is from the beginning of a day to the end of another, by the clocks of London', () => {
    expect(recordedWithin({ from: '2017-07-10', to: '2017-12-01' })).toEqual({
      from: '2017-07-09T23:00:00.000Z',
      to: '2017-12-02T00:00:00.000Z',
    });
  });

  it('is between instants as they are told', () => {
    expect(recordedWithin({ from: '2017-07-10T10:00:00+01:00', to: '2017-07-10T10:00Z' })).toEqual({
      from: '2017-07-10T09:00:00.000Z',
      to: '2017-07-10T10:00:00.000Z',
    });
  });

  it('is any where it is not asked, or before and after everything', () => {
    expect(recordedWithin({})).toEqual({});
    expect(recordedWithin({ from: '0001-01-01', to: '9999-12-31' })).toEqual({});
  });
});
