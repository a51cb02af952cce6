import { describe, expect, it } from '@jest/globals';
import { isolating } from './isolating.js';
import { render } from './render.js';

const HOSTILE = 'paid\u202Eten pounds';

const links = {
  board: () => '/',
  changes: () => '/changes',
  list: () => '/',
  compare: () => '/',
  hidden: () => [],
};

describe('a page with text that holds marks of direction', () => {
  it('given it anywhere in what is shown, it is isolated; in addresses and in what a form sends along it stays', () => {
    const model = {
      title: HOSTILE,
      items: [{ note: HOSTILE, href: `/?text=${HOSTILE}` }],
      hidden: [['text', HOSTILE]],
    };
    expect(isolating(model)).toEqual({
      title: `\u2068${HOSTILE}\u2069`,
      items: [{ note: `\u2068${HOSTILE}\u2069`, href: `/?text=${HOSTILE}` }],
      hidden: [['text', HOSTILE]],
    });
  });

  it('given a page that is rendered, what it shows is isolated', () => {
    expect(render('errors/wrong-question.njk', { message: HOSTILE, links })).toContain(`\u2068${HOSTILE}\u2069`);
  });

  it('given letters from right to left without a mark, they are isolated too', () => {
    for (const words of ['שלום 12', 'سلام 12'])
      expect(render('errors/wrong-question.njk', { message: words, links })).toContain(`\u2068${words}\u2069`);
  });
});
