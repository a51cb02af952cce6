import { describe, expect, it } from '@jest/globals';
import { group, text } from '#libs/domain/shared/moves/field.js';
import { controlsOf, errorsIn } from './controls.js';

const FIELDS = {
  name: text('Their name', { max: 5 }),
  owner: group('Who', { post: text('Post', { max: 100 }) }),
};

const shown = (faults: readonly { field: string | null; message: string }[]) => {
  const filled = { form: 'f', typed: {}, faults, options: {}, labels: {} };
  return errorsIn(controlsOf(FIELDS, filled), filled);
};

describe('what is wrong with a form', () => {
  it('is one message for a field: the first', () => {
    const faults = ['Give it.', 'It is too long.', 'It is taken.'].map((message) => ({ field: 'name', message }));
    expect(shown(faults)).toEqual([{ text: 'Give it.', href: '#f-name' }]);
  });

  it('is told of every field, and of the form before them', () => {
    const faults = [
      { field: 'owner.post', message: 'Give a post.' },
      { field: 'name', message: 'Give a name.' },
      { field: null, message: 'It was changed.' },
      { field: 'elsewhere', message: 'It is not asked for.' },
    ];
    expect(shown(faults)).toEqual([
      { text: 'It was changed.', href: '#f' },
      { text: 'It is not asked for.', href: '#f' },
      { text: 'Give a name.', href: '#f-name' },
      { text: 'Give a post.', href: '#f-owner-post' },
    ]);
  });
});
