import { describe, expect, it } from '@jest/globals';
import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { bodyFacts } from '#libs/testing/facts.js';
import { Links } from '../frame/links.js';
import { authoritiesShown, treeOf, type Branch } from './bodies-page.js';

const body = (id: string, parent: string | null, endedOn: string | null = null) =>
  ({
    kind: 'body',
    id,
    ref: `${id} ref`,
    title: id,
    state: { ...bodyFacts, parent, endedOn },
  }) as unknown as Thing<'body'>;

const shape = (tree: readonly Branch[]): unknown => tree.map(({ name, parts }) => [name, shape(parts)]);

describe('the tree of bodies', () => {
  const tree = (...bodies: Thing<'body'>[]) => treeOf(bodies, { links: new Links() });

  it('has each body under the one that it is part of', () => {
    expect(shape(tree(body('audit', 'council'), body('council', null), body('sub', 'audit')))).toEqual([
      ['council', [['audit', [['sub', []]]]]],
    ]);
  });

  it('has a body at its top whose parent is not there', () => {
    expect(shape(tree(body('audit', 'gone'), body('cabinet', null)))).toEqual([
      ['audit', []],
      ['cabinet', []],
    ]);
  });

  it('says when a body ended', () => {
    expect(tree(body('audit', null, '2019-05-15'))[0]?.note).toBe('audit ref, ended on 15 May 2019');
  });
});

describe('the authorities on the page of bodies', () => {
  const authority = (id: string, name: string, more: Partial<KnownAuthority> = {}): KnownAuthority => ({
    ...{ id, ref: id, code: id, names: [{ code: id, name, from: null }], endedOn: null, succeededBy: [] },
    ...{ isRecorded: true, alsoPrinted: [], ...more },
  });

  it('say what came after them, and which papers alone name', () => {
    const all = [
      authority('s', 'Saltmarsh Council'),
      authority('a', 'Aldham Council', { endedOn: '2023-04-01', succeededBy: ['s'] }),
      authority('t', 'Tern Council', { isRecorded: false }),
    ];
    const shown = authoritiesShown(all, { links: new Links(), day: '2023-04-01' });
    expect(shown.map(({ name, href, note }) => [name, href, note])).toEqual([
      ['Aldham Council', '/authorities/a', 'Ended on 1 April 2023, succeeded by Saltmarsh Council'],
      ['Saltmarsh Council', '/authorities/s', ''],
      ['Tern Council', '/?authority=t', 'Named by papers, and not recorded'],
    ]);
  });
});
