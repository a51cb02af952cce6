import { describe, expect, it } from '@jest/globals';
import { faultIn } from './check.js';

const source = { document: 'a', section: null, paragraph: '4.1', page: 3, from: 1, to: 2, words: 'as it stands' };

describe('the data of an event', () => {
  it.each([
    ['DueDateSet.v1', { due: '2017-12-31' }],
    ['ActionStarted.v1', {}],
    ['OwnerAssigned.v1', { from: null, to: { post: 'Head of Service' } }],
    ['ReportSentToConstitutionalTeam.v1', { on: '2017-07-01', source }],
    ['ReportSentToConstitutionalTeam.v1', { on: '2017-07-01', source: null }],
  ])('is right: %s %j', (type, data) => {
    expect(faultIn(type, data)).toBeNull();
  });

  it.each<[string, unknown, string]>([
    ['DueDateSet.v1', {}, "must have required property 'due'"],
    ['DueDateSet.v1', { due: null }, '/due must be string'],
    ['DueDateSet.v1', { due: 'soon' }, '/due must match format "date"'],
    ['DueDateSet.v1', { due: '2017-02-30' }, '/due must match format "date"'],
    ['DueDateSet.v1', 'soon', 'must be object'],
    ['DiscrepancyResolved.v2', { no: 1.5, how: '', by: '', corrected: null }, '/no must be integer'],
    [
      'ProgressReported.v2',
      { rag: 'blue', rule: null, percent: null, status: null, note: '' },
      '/rag must be equal to one of the allowed values, or /rag must be null',
    ],
    [
      'ReportSentToConstitutionalTeam.v1',
      { on: '2017-07-01', source: { ...source, words: 7 } },
      '/source/words must be string, or /source must be null',
    ],
    ['ActionSung.v9', {}, 'its type has no schema'],
    ['constructor', {}, 'its type has no schema'],
  ])('is wrong: %s %j', (type, data, fault) => {
    expect(faultIn(type, data)).toBe(fault);
  });

  it('may say more than the type that is read, at any depth', () => {
    expect(faultIn('DueDateSet.v1', { due: '2017-12-31', more: 1 })).toBeNull();
    const more = { on: '2017-07-01', source: { ...source, more: 1 } };
    expect(faultIn('ReportSentToConstitutionalTeam.v1', more)).toBeNull();
  });
});
