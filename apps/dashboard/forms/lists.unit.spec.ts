import { describe, expect, it } from '@jest/globals';
import { choice, either, group, id, ids, list, percent, person, text } from '#libs/domain/shared/moves/field.js';
import { controlsOf } from './controls.js';
import { withAnother, withoutEmptyItems } from './lists.js';
import { toldOf } from './read-fields.js';

const ID = '7b1f0b5e-3f4a-4c8e-9a51-3f2f6f1a0c11';
const OTHER = '0c0f0b5e-3f4a-4c8e-9a51-3f2f6f1a0c22';

const FIELDS = {
  resolutions: list('What was resolved', {
    fields: {
      number: text('The number', { max: 5 }),
      about: ids('Which', 'recommendation', { max: 2, optional: true }),
    },
    min: 2,
    max: 3,
  }),
};

const two = { 'resolutions.0.number': '7', 'resolutions.1.number': '8' };
const told = (typed: Readonly<Record<string, string>>) =>
  toldOf(FIELDS, typed, (_, ref) => (ref === 'X/R1' ? ID : null));

describe('a list in a form', () => {
  it('loses what was left empty, and what follows moves up', () => {
    const typed = {
      'resolutions.0.number': ' ',
      'resolutions.2.number': '8',
      [`resolutions.2.about.${ID}`]: 'yes',
      reason: '',
    };
    expect(withoutEmptyItems(FIELDS, typed)).toEqual({
      ...{ 'resolutions.0.number': '8', [`resolutions.0.about.${ID}`]: 'yes' },
      reason: '',
    });
  });

  it('grows by one, as far as it may', () => {
    const filled = { form: 'f', faults: [], options: {}, labels: {} };
    const [shown] = controlsOf(FIELDS, { ...filled, typed: withAnother(two, 'resolutions') });
    expect(shown).toMatchObject({ items: [{}, {}, { label: 'Number 3' }], more: null });
    const [first] = controlsOf(FIELDS, { ...filled, typed: {} });
    expect(first).toMatchObject({ items: [{}, {}], more: 'add:resolutions' });
  });

  it('is read with ticks, and with references a line each', () => {
    expect(told({ ...two, 'resolutions.0.about': `X/R1\n${OTHER}`, [`resolutions.0.about.${ID}`]: 'yes' })).toEqual({
      told: {
        resolutions: [
          { number: '7', about: [ID, OTHER] },
          { number: '8', about: [] },
        ],
      },
      faults: [],
    });
  });

  it.each([
    [{}, 'resolutions', 'Give at least 2 of these.'],
    [
      { ...two, 'resolutions.1.number': '123456' },
      'resolutions.1.number',
      'Use no more than 5 characters: these are 6.',
    ],
    [{ ...two, 'resolutions.1.about': 'X/R9' }, 'resolutions.1.about', 'The record has no “X/R9” of that kind.'],
    [
      { ...two, 'resolutions.2.number': '9', 'resolutions.3.number': '1' },
      'resolutions',
      'Give no more than 3 of these',
    ],
  ])('is refused at its member: %j', (typed, field, message) => {
    expect(told(typed).faults).toEqual([{ field, message: expect.stringContaining(message) }]);
  });
});

describe('one of several', () => {
  const owner = either('Who answers', {
    person: person('A person'),
    post: group('A post', { title: text('Its title', { max: 50 }), at: id('Where', 'body', { optional: true }) }),
  });

  it.each([
    [{ 'owner.person': 'prs_amara' }, { person: 'prs_amara' }],
    [{ 'owner.person': '', 'owner.post.title': 'Head' }, { post: { title: 'Head', at: null } }],
  ])('is the one that is filled in: %j', (typed, value) => {
    expect(toldOf({ owner }, typed)).toEqual({ told: { owner: value }, faults: [] });
  });

  it.each([
    [{}, 'owner', 'Give one of these: a person, or a post.'],
    [{ 'owner.person': 'prs_amara', 'owner.post.title': 'Head' }, 'owner', 'Give only one of these'],
    [{ 'owner.post.at': ID }, 'owner.post.title', 'Give its title.'],
  ])('is refused otherwise: %j', (typed, field, message) => {
    expect(toldOf({ owner }, typed).faults).toEqual([{ field, message: expect.stringContaining(message) }]);
  });
});

describe('what may be left out', () => {
  const fields = {
    status: group(
      'Its status',
      { words: text('The word', { max: 20 }), means: choice('It means', ['done'], { optional: true }) },
      { optional: true },
    ),
    percent: percent('How much', { optional: true }),
  };

  it('is left out as a whole, or not at all', () => {
    expect(toldOf(fields, { 'status.words': '', 'status.means': '' }).told).toEqual({ status: null, percent: null });
    expect(toldOf(fields, { 'status.means': 'done' }).faults).toEqual([
      { field: 'status.words', message: 'Give the word.' },
    ]);
  });

  it.each([
    ['100', 100],
    ['40 %', 40],
  ])('is a percentage: %s', (typed, value) => expect(toldOf(fields, { percent: typed }).told['percent']).toBe(value));

  it.each(['101', '-1', '4.5', 'half'])('is no percentage: %s', (typed) =>
    expect(toldOf(fields, { percent: typed }).faults[0]?.message).toBe('Give a whole number from 0 to 100.'),
  );
});
