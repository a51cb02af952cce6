import { describe, expect, it } from '@jest/globals';
import { told } from '#apps/api/commands/told.js';
import { LIFECYCLES, type MovableKind } from '#libs/domain/moves.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { flat } from './control.js';
import { controlsOf } from './controls.js';
import { movesByHand } from './offered-moves.js';
import { toldOf } from './read-fields.js';

const ID = '7b1f0b5e-3f4a-4c8e-9a51-3f2f6f1a0c11';

interface Example {
  /** As it is typed, by the ends of names. */
  readonly typed: Readonly<Record<string, string>>;
  /** As a body of the API has it. */
  readonly body: unknown;
}

const under = (prefix: string, typed: Example['typed']) =>
  Object.fromEntries(Object.entries(typed).map(([name, text]) => [name === '' ? prefix : `${prefix}.${name}`, text]));

const ofMembers = (fields: Fields): Example => {
  const all = Object.entries(fields)
    .filter(([, { type }]) => type !== 'source')
    .map(([name, field]) => [name, exampleOf(field)] as const);
  return {
    typed: Object.assign({}, ...all.map(([name, { typed }]) => under(name, typed))) as Example['typed'],
    body: Object.fromEntries(all.map(([name, { body }]) => [name, body])),
  };
};

const exampleOf = (field: Field): Example => {
  switch (field.type) {
    case 'text':
      return { typed: { '': ' Words \r\n' }, body: 'Words' };
    case 'day':
      return { typed: { '': '20 September 2017' }, body: '2017-09-20' };
    case 'choice':
      return { typed: { '': field.values[0]! }, body: field.values[0] };
    case 'ordinal':
    case 'percent':
      return { typed: { '': '7' }, body: 7 };
    case 'revision':
      return { typed: { '': '0' }, body: '0' };
    case 'person':
      return { typed: { '': 'prs_amara' }, body: 'prs_amara' };
    case 'sha256':
      return { typed: { '': 'a'.repeat(64) }, body: 'a'.repeat(64) };
    case 'id':
      return { typed: { '': 'SC CPC 2017-07-10/8/R3' }, body: ID };
    case 'ids':
      return { typed: { [ID]: 'yes' }, body: [ID] };
    case 'group':
      return ofMembers(field.fields);
    case 'list': {
      const entries = Object.entries(field.fields);
      if (entries.length === 1)
        return { typed: { '': 'One\nTwo' }, body: [{ [entries[0]![0]]: 'One' }, { [entries[0]![0]]: 'Two' }] };
      const { typed, body } = ofMembers(field.fields);
      return { typed: { ...under('0', typed), ...under('1', typed) }, body: [body, body] };
    }
    case 'either': {
      const [name = '', one] = Object.entries(field.fields)[0]!;
      const { typed, body } = exampleOf(one);
      return { typed: under(name, typed), body: { [name]: body } };
    }
    case 'source':
      throw new Error('Nobody is asked for it.');
  }
};

const MOVES = (Object.keys(LIFECYCLES) as MovableKind[]).flatMap((kind) =>
  movesByHand(kind).map(({ type, move }) => [kind, type, move.fields ?? {}] as const),
);

describe.each(MOVES)('the form of %s %s', (_, type, fields) => {
  it('is read as a body of the API would be', () => {
    const { typed, body } = ofMembers(fields);
    const read = toldOf(fields, typed, () => ID);
    expect(read).toEqual({ told: told(fields, body as object), faults: [] });
  });

  it('has a control for all that was typed', () => {
    const { typed } = ofMembers(fields);
    const controls = flat(controlsOf(fields, { form: type, typed, faults: [], options: {}, labels: {} }));
    const names = controls.flatMap((each) => ('name' in each ? [each.name] : []));
    const asked = Object.entries(typed).filter(([, text]) => !/^a{64}$/.test(text));
    for (const [name] of asked) expect(names.some((each) => name === each || name.startsWith(`${each}.`))).toBe(true);
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  });

  it('tells of each field that is missing, at its control', () => {
    const { faults } = toldOf(fields, {});
    const controls = flat(controlsOf(fields, { form: type, typed: {}, faults, options: {}, labels: {} }));
    const said = controls.flatMap(({ error }) => (error === null ? [] : [error]));
    const ofDocuments = faults.filter(({ message }) => /document’s bytes|SHA-256/.test(message));
    expect(said).toHaveLength(faults.length - ofDocuments.length);
  });
});
