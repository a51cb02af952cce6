import { describe, expect, it } from '@jest/globals';
import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import type { Named } from '#libs/domain/shared/scope.js';
import { authoritySlug, committeeSlug } from '#libs/domain/shared/text/slug.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { bodyIdentity } from '../identity.js';
import { systemIds as ids } from '../system.js';
import { NO_ANSWERS, whichBody, type Answers } from './which-body.js';

const authorityNamed = (name: string): Named => ({ code: authoritySlug(name), name });
const committeeNamed = (name: string): Named => ({ code: committeeSlug(name), name });
const uuid = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

const authority = (n: number, name: string, more: Partial<KnownAuthority> = {}): KnownAuthority => {
  const { code } = authorityNamed(name);
  const names = [{ code, name, from: null }];
  const plain = { endedOn: null, succeededBy: [], isRecorded: true, alsoPrinted: [] };
  return { id: uuid(n), ref: code, code, names, ...plain, ...more };
};
const body = (n: number, name: string, authorities: KnownBody['authorities']): KnownBody => {
  const names = [{ ...committeeNamed(name), from: null }];
  return { id: uuid(n), ref: name, names, authorities, endedOn: null, succeededBy: [], isRecorded: true };
};
const of = (...names: readonly string[]) => [{ from: null, authorities: names.map(authorityNamed) }];

const FENWICK = authority(1, 'Fenwick Council', {
  names: [
    { code: 'fenwick', name: 'Fenwick Council', from: null },
    { code: 'harbour-coast', name: 'Harbour Coast Council', from: '2019-05-20' },
  ],
});
const TERN = authority(2, 'Tern Council', { isRecorded: false });
const ALDHAM = authority(3, 'Aldham Council', { endedOn: '2023-04-01', succeededBy: [uuid(4)] });
const SALTMARSH = authority(4, 'Saltmarsh Council');
const AUTHORITIES = [FENWICK, TERN, ALDHAM, SALTMARSH];
const BODIES = [
  body(11, 'Planning Committee', of('Fenwick Council')),
  body(12, 'Waste Joint Committee', of('Tern Council', 'Fenwick Council')),
  body(13, 'Licensing Committee', of('Aldham Council')),
  // From before somebody recorded that Fenwick is called so.
  body(14, 'Audit Committee', of('Harbour Coast Council')),
];

const which = (name: string, committee: string, on: string, answers: Partial<Answers> = {}) => {
  const asked = { authority: authorityNamed(name), committee: committeeNamed(committee), on };
  const known = { authorities: AUTHORITIES, bodies: BODIES };
  const found = whichBody(ids, known, { ...asked, answers: { ...NO_ANSWERS, ...answers } });
  return isRefusal(found)
    ? [found.code, ...(found.candidates ?? []).map(({ id }) => id)]
    : [found.id, found.authority.code];
};
const idOf = (authorityCode: string, committee: string) =>
  bodyIdentity(ids, { authority: { code: authorityCode, name: '' }, committee: committeeNamed(committee) }).id;

describe('the body of a paper, by whose it is', () => {
  it.each([
    ['of the name of its authority on that day', 'Harbour Coast Council', 'Planning Committee', 11, 'fenwick'],
    ['that several have, by the one that is named', 'Tern Council', 'Waste Joint Committee', 12, 'tern'],
    ['that several have, by a later name', 'Harbour Coast Council', 'Waste Joint Committee', 12, 'fenwick'],
    ['by the code that it has of its authority', 'Harbour Coast Council', 'Audit Committee', 14, 'harbour-coast'],
  ])('is found: one %s', (_, name, committee, n, code) => {
    expect(which(name, committee, '2020-01-01')).toEqual([uuid(n), code]);
  });

  it('is new under the code by which its authority was recorded first', () => {
    const made = [idOf('fenwick', 'Health Board'), 'fenwick'];
    expect(which('Harbour Coast Council', 'Health Board', '2020-01-01')).toEqual(made);
    expect(which('Fenwick Council', 'Health Board', '2019-01-01')).toEqual(made);
    expect(which('Southwark Council', 'Health Board', '2019-01-01')).toEqual([
      idOf('southwark', 'Health Board'),
      'southwark',
    ]);
  });

  it('is asked about after whose it is', () => {
    expect(which('Fenwick Council', 'Planning Committee', '2020-01-01')).toEqual(['which-authority', uuid(1)]);
    const fenwick = { authority: uuid(1) };
    expect(which('Fenwick Council', 'Planning Committee', '2020-01-01', fenwick)).toEqual([uuid(11), 'fenwick']);
    expect(which('Fenwick Council', 'Planning Panel', '2020-01-01', fenwick)).toEqual(['which-body', uuid(11)]);
  });

  it('says whose it is where it is said itself', () => {
    const said = { body: uuid(12) };
    expect(which('Fenwick Council', 'Waste Committee', '2020-01-01', said)).toEqual([uuid(12), 'fenwick']);
  });

  it('is asked about where an authority before it had one of the name, which was not passed on', () => {
    expect(which('Saltmarsh Council', 'Licensing Committee', '2023-05-01')).toEqual(['which-body', uuid(13)]);
    expect(which('Saltmarsh Council', 'Licensing Committee', '2023-03-01')).toEqual([
      idOf('saltmarsh', 'Licensing Committee'),
      'saltmarsh',
    ]);
  });

  it('is of an authority of its own where somebody says so, which takes a code that is free', () => {
    const made = which('Aldham Council', 'Licensing Committee', '2023-05-01', { authority: 'new' });
    expect(made).toEqual([idOf('aldham-2', 'Licensing Committee'), 'aldham-2']);
  });

  it.each([{ authority: 'nobody' }, { authority: uuid(99) }, { body: uuid(99) }])('is none for %j', (answers) => {
    expect(which('Fenwick Council', 'Planning Committee', '2019-01-01', answers)).toEqual(['invalid']);
  });
});
