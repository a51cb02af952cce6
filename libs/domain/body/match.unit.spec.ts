import { describe, expect, it } from '@jest/globals';
import type { KnownBody } from './known-body.js';
import { matchBody } from './match.js';

const body = (id: string, names: KnownBody['names'], more: Partial<KnownBody> = {}): KnownBody => ({
  id,
  ref: id,
  authorities: ['wexmoor'],
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
const ALL = [
  CPC,
  AUDIT,
  RISK,
  STANDARDS,
  OLD,
  body('other', [named('Planning Committee')], { authorities: ['fenwick'] }),
];

const match = (name: string, on: string, authority = 'wexmoor', bodies = ALL) => {
  const found = matchBody({ authority, name, on }, bodies);
  if (found.is === 'body') return found.body.id;
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
    ['a name that shares no word', 'Planning Committee', 'wexmoor'],
    ['words that say only what it is', 'Scrutiny Committee', 'wexmoor'],
    ['a body of another authority', 'Corporate Parenting Committee', 'fenwick'],
  ])('is new by %s', (_, name, authority) => expect(match(name, '2017-01-01', authority)).toBe('new'));

  it('is asked about where two are called so', () => {
    expect(match('Risk Board', '2017-01-01', 'wexmoor', [RISK, body('risk-2', [named('The Risk Board')])])).toEqual([
      'risk',
      'risk-2',
    ]);
  });
});
