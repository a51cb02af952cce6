import { describe, expect, it } from '@jest/globals';
import { committeePages } from '#libs/testing/dashboard/committee-pages.js';

const { get, recorded } = committeePages('2016-06-21');
const NAME = 'Health, Education and Families Committee';

const idOf = () =>
  recorded()
    .events.find(({ stream }) => stream.startsWith('body-'))
    ?.stream.slice('body-'.length) ?? '';

describe('the pages of bodies', () => {
  it('show them as a tree, which leads to each', async () => {
    const { words, html } = await get('/bodies');
    expect(words).toContain(`${NAME} HEFC wexmoor`);
    expect(html).toContain(`href="/bodies/${idOf()}"`);
    expect(words).toContain('Named by papers, and not recorded');
    expect((await get('/bodies?open=true')).words).toContain(NAME);
  });

  it('tell of one its names, whose it is, and lead to its board', async () => {
    const { words, html } = await get(`/bodies/${idOf()}`);
    for (const said of [NAME, 'Wexmoor', 'Committee', 'Its board', 'Body established']) expect(words).toContain(said);
    expect(html).toContain(`href="/?committee=${idOf()}"`);
    const board = await get(`/?committee=${idOf()}`);
    expect(board.status).toBe(200);
    expect(board.words).toContain('Strengthen the front door');
  });
});
