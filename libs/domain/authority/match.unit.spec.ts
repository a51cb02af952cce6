import { describe, expect, it } from '@jest/globals';
import type { KnownAuthority } from './known-authority.js';
import { authorityByCode, matchAuthority } from './match.js';
import { authoritySlug } from '../shared/text/slug.js';

const named = (name: string, from: string | null = null) => ({ code: authoritySlug(name), name, from });
const authority = (
  code: string,
  names: KnownAuthority['names'],
  more: Partial<KnownAuthority> = {},
): KnownAuthority => ({
  ...{ id: code, ref: code, code, names, endedOn: null, succeededBy: [], isRecorded: true, alsoPrinted: [] },
  ...more,
});

const FENWICK = authority('fenwick', [named('Fenwick Borough Council'), named('Harbour Coast Council', '2019-05-20')]);
const UNITARY = authority('saltmarsh', [named('Saltmarsh Council')]);
const ALDHAM = authority('aldham', [named('Aldham District Council')], {
  endedOn: '2023-04-01',
  succeededBy: ['saltmarsh'],
});
const BRACKEN = authority('bracken', [named('Bracken County Council')], {
  endedOn: '2023-04-01',
  succeededBy: ['bracken-2023'],
});
const NEW_BRACKEN = authority('bracken-2023', [{ code: 'bracken-2023', name: 'Bracken Council', from: null }]);
const PAPERS_ONLY = authority('wexmoor', [named('Wexmoor Borough Council')], { isRecorded: false });
const ALL = [FENWICK, UNITARY, ALDHAM, BRACKEN, NEW_BRACKEN, PAPERS_ONLY];

const match = (name: string, on: string, those = ALL) => {
  const found = matchAuthority(named(name), on, those);
  if (found.is === 'known') return found.known.id;
  return found.is === 'new' ? 'new' : found.candidates.map(({ id }) => id);
};

describe('the authority that a paper names', () => {
  it.each([
    ['Fenwick Borough Council', '2019-05-19', 'fenwick'],
    ['Borough of Fenwick', '2019-05-19', 'fenwick'],
    ['Harbour Coast Council', '2019-05-20', 'fenwick'],
    ['Aldham District Council', '2023-03-31', 'aldham'],
    ['Saltmarsh Council', '2023-04-01', 'saltmarsh'],
    ['Wexmoor Council', '1999-01-01', 'wexmoor'],
    ['Bracken County Council', '2023-03-31', 'bracken'],
    ['Bracken Council', '2023-04-01', 'bracken-2023'],
  ])('%j on %s is %j: by its names on that day', (name, on, id) => expect(match(name, on)).toBe(id));

  it.each([
    ['which had the name on another day', 'Fenwick Borough Council', '2019-05-20', ['fenwick']],
    ['which gets the name later', 'Harbour Coast Council', '2019-05-19', ['fenwick']],
    [
      'which ended on that day, and what came after it',
      'Aldham District Council',
      '2023-04-01',
      ['saltmarsh', 'aldham'],
    ],
    ['whose name shares a word with it', 'Aldham Harbour Authority', '2020-01-01', ['fenwick', 'saltmarsh', 'aldham']],
  ])('is asked about where there is one %s', (_, name, on, ids) => expect(match(name, on)).toEqual(ids));

  it.each(['Southwark Council', 'London Borough of Tern', 'North East Dale District Council'])(
    'is new by %j, which shares only words that say what it is',
    (name) => expect(match(name, '2020-01-01')).toBe('new'),
  );

  it('is the one that nobody has recorded only where none that is recorded had the name on that day', () => {
    const those = [ALDHAM, authority('aldham-2', [named('Aldham Council')], { isRecorded: false })];
    expect(match('Aldham Council', '2023-03-31', those)).toBe('aldham');
    expect(match('Aldham Council', '2023-04-01', those)).toBe('aldham-2');
  });

  it('is asked about where papers to bodies of one printed that name', () => {
    const those = [authority('fenwick', [named('Fenwick Borough Council')], { alsoPrinted: ['harbour-coast'] })];
    expect(match('Harbour Coast Council', '2020-01-01', those)).toEqual(['fenwick']);
  });
});

it('leads from a code of a body to whose own it is, before those that were once called so', () => {
  expect(['bracken', 'bracken-2023', 'harbour-coast', 'nowhere'].map((code) => authorityByCode(code, ALL)?.id)).toEqual(
    ['bracken', 'bracken-2023', 'fenwick', undefined],
  );
});
