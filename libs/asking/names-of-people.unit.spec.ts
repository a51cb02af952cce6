import { describe, expect, it } from '@jest/globals';
import { noRights } from '#libs/domain/rights/rights.js';
import { EVERYWHERE } from '#libs/domain/rights/scope.js';
import type { ReadModel } from '#libs/read-models/read-model.js';
import { READS_ALL } from '#libs/testing/reads-all.js';
import { NamesOfPeople } from './names-of-people.js';
import { NOBODY, PUBLIC, type Reader } from './reader.js';

/** Read models that hold one person, whose name is how often it was read. */
const counting = () => {
  let reads = 0;
  const position = { now: 7n, ofPeople: 5n };
  const list = (_: unknown, __: unknown, { limit }: { limit: number }) => {
    const name = limit === 1 ? '' : `Ruth ${++reads}`;
    const items = [{ state: { pseudonym: 'prs_ruth', name }, knownFrom: position.ofPeople }];
    return Promise.resolve({ items, next: null, total: 1 });
  };
  const readModel = {
    position: () => Promise.resolve(position.now),
    view: async (_: unknown, ask: (view: unknown) => Promise<unknown>) => ({
      position: position.now,
      value: await ask({ list }),
    }),
  };
  return { names: new NamesOfPeople(readModel as unknown as ReadModel), position };
};

describe('the names of people', () => {
  it('are read again when more is recorded of people', async () => {
    const { names, position } = counting();
    expect((await names.for(READS_ALL, 7n)).nameOf('prs_ruth')).toBe('Ruth 1');
    expect((await names.for(READS_ALL, 3n)).nameOf('prs_ruth')).toBe('Ruth 1');
    expect((await names.for(READS_ALL, null)).nameOf('prs_ruth')).toBe('Ruth 1');
    position.now = 8n;
    expect((await names.for(READS_ALL, null)).nameOf('prs_ruth')).toBe('Ruth 1');
    position.now = position.ofPeople = 9n;
    expect((await names.for(READS_ALL, null)).nameOf('prs_ruth')).toBe('Ruth 2');
    expect((await names.for(READS_ALL, 9n)).nameOf('prs_nobody')).toBeNull();
  });

  it('are told to nobody who reads only what is published', async () => {
    const { names } = counting();
    const held = [
      { no: 1, role: 'reader', scope: EVERYWHERE, from: '2026-01-01', until: null, grantedAt: null },
    ] as const;
    const reader: Reader = { is: 'actor', rights: { ...noRights('prs_joan'), held } };
    for (const each of [NOBODY, PUBLIC, reader]) expect((await names.for(each, null)).nameOf('prs_ruth')).toBeNull();
  });
});
