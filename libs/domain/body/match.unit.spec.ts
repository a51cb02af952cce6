import { describe, expect, it } from '@jest/globals';
import type { KnownBody } from './known-body.js';
import { matchBody } from './match.js';

const body = (id: string, names: KnownBody['names'], more: Partial<KnownBody> = {}): KnownBody => ({
  id,
  ref: id,
  authorities: [],
  names,
  endedOn: null,
  succeededBy: [],
  isRecorded: true,
  ...more,
});
const named = (name: string, from: string | null = null) => ({ code: '', name, from });

const CPC = body('cpc', [named('Corporate Parenting Committee'), named('Corporate Parenting Board', '2018-05-16')]);
const AUDIT = body('audit', [named('Audit and Governance Committee')], {
  endedOn: '2019-05-15',
  succeededBy: ['risk', 'standards'],
});
const RISK = body('risk', [named('Risk Board')]);
const STANDARDS = body('standards', [named('Standards Committee')]);
const OLD = body('old', [named('Licensing Committee')], { isRecorded: false });
const OTHER = body('other', [named('Planning Committee')]);
const ALL = [CPC, AUDIT, RISK, STANDARDS, OLD];

const match = (name: string, on: string, own = ALL, other: readonly KnownBody[] = []) => {
  const found = matchBody({ name, on }, { own, other });
  if (found.is === 'known') return found.known.id;
  return found.is === 'new' ? 'new' : found.candidates.map(({ id }) => id);
};

describe('the body that a paper names', () => {
  it.each([
    ['Corporate Parenting Committee', '2018-05-15', 'cpc'],
    ['Corporate Parenting Board', '2018-05-16', 'cpc'],
    ['the  CORPORATE parenting\u00A0board', '2020-01-01', 'cpc'],
    ['Audit & Governance Committee', '2019-05-14', 'audit'],
    ['Corporate Parenting Committee', '1999-01-01', 'cpc'],
    ['Licensing Committee', '1999-01-01', 'old'],
  ])('%j on %s is %j: by its names on that day', (name, on, id) => expect(match(name, on)).toBe(id));

  it.each([
    ['which had the name on another day', 'Corporate Parenting Committee', '2018-05-16', ['cpc']],
    ['which gets the name later', 'Corporate Parenting Board', '2018-05-15', ['cpc']],
    ['whose name shares a word with it', 'Parenting Panel', '2017-01-01', ['cpc']],
    [
      'which ended, and what came after it',
      'Audit and Governance Committee',
      '2019-05-15',
      ['audit', 'risk', 'standards'],
    ],
    ['which resembles one that ended', 'Audit Sub-Committee', '2020-01-01', ['audit', 'risk', 'standards']],
  ])('is asked about where there is one %s', (_, name, on, ids) => expect(match(name, on)).toEqual(ids));

  it.each([
    ['a name that shares no word', 'Planning Committee', ALL],
    ['words that say only what it is', 'Scrutiny Committee', ALL],
    ['a body of another authority', 'Corporate Parenting Committee', [OTHER]],
  ])('is new by %s', (_, name, own) => expect(match(name, '2017-01-01', own)).toBe('new'));

  it('is asked about where one that its authority may have taken over is called so', () => {
    expect(match('Planning Committee', '2017-01-01', ALL, [OTHER])).toEqual(['other']);
    expect(match('Corporate Parenting Committee', '2017-01-01', ALL, [OTHER])).toBe('cpc');
  });

  it('is the one that was there before, on a day before that ended and one of the same name came after it', () => {
    const later = body('later', [named('Audit and Governance Committee')]);
    const those = [body('first', later.names, { endedOn: '2019-05-15', succeededBy: ['later'] }), later];
    expect(match('Audit and Governance Committee', '2019-05-14', those)).toBe('first');
    expect(match('Audit and Governance Committee', '2019-05-15', those)).toBe('later');
  });

  it('is asked about where two are called so', () => {
    expect(match('Risk Board', '2017-01-01', [RISK, body('risk-2', [named('The Risk Board')])])).toEqual([
      'risk',
      'risk-2',
    ]);
  });
});
