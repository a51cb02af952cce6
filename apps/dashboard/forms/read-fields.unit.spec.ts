import { describe, expect, it } from '@jest/globals';
import { lifecycleOf } from '#libs/domain/moves.js';
import type { MovableKind } from '#libs/domain/moves.js';
import { day, list, text } from '#libs/domain/shared/moves/field.js';
import { reasonOf, toldOf } from './read-fields.js';

const FIELDS = {
  name: text('Their name', { max: 5 }),
  from: day('The first day', { optional: true }),
  moves: list('The moves', { fields: { move: text('Move', { max: 100 }) }, min: 0, max: 3 }),
};

describe('what was typed into a form', () => {
  it('is read as people write it', () => {
    const typed = { name: '  Ruth ', from: '20 Sept 2027', moves: ' a/B \r\n\r\nc/D' };
    expect(toldOf(FIELDS, typed)).toEqual({
      told: { name: 'Ruth', from: '2027-09-20', moves: [{ move: 'a/B' }, { move: 'c/D' }] },
      faults: [],
    });
  });

  it('leaves out what may be left out', () => {
    expect(toldOf(FIELDS, { name: 'Ruth', from: ' ' }).told).toEqual({ name: 'Ruth', from: null, moves: [] });
  });

  it.each([
    [{ name: '' }, 'Give their name.'],
    [{ name: 'Ruthie' }, 'Use no more than 5 characters: these are 6.'],
    [{ name: 'a\0' }, 'Give text that can be seen, without control characters.'],
    [{ name: '\u200b\u200e' }, 'Give text that can be seen, without control characters.'],
    [{ name: 'Ruth', from: '31/2/2027' }, '“31/2/2027” is no day. Write it like 20 September 2027 or 20/9/2027.'],
  ])('is refused at its field: %j', (typed, message) => {
    expect(toldOf(FIELDS, typed).faults.map((fault) => fault.message)).toEqual([message]);
  });

  it('says why in as many lines as it takes', () => {
    expect(reasonOf({ reason: 'One.\r\nTwo.' }).reason).toBe('One.\nTwo.');
    expect(reasonOf({ reason: 'x'.repeat(4_001) }).faults).toEqual([
      { field: 'reason', message: 'Use no more than 4000 characters: these are 4001.' },
    ]);
  });

  it.each<MovableKind>(['person', 'service'])('has a control for every field of a %s', (kind) => {
    for (const { fields = {} } of Object.values(lifecycleOf(kind).moves)) {
      const typed = Object.fromEntries(Object.keys(fields).map((name) => [name, 'x']));
      expect(() => toldOf(fields, typed)).not.toThrow();
    }
  });
});
