import { describe, expect, it } from '@jest/globals';
import { committeePages } from '#libs/testing/dashboard/committee-pages.js';
import { hrefOf, nextIn, pagesIn } from '#libs/testing/dashboard/read-page.js';

const DAY = '2016-06-21';

const { recorded, get } = committeePages(DAY);

const last = () => String(recorded().events.at(-1)?.position);
const action = () => `/actions/${recorded().id('action', '/A13.1')}`;

describe('the board compared with itself at another moment', () => {
  it('says what changed from what to what, who did it and why', async () => {
    const { words, status } = await get('/compare?fromOn=2016-06-01');
    expect(status).toBe(200);
    for (const said of [
      'From 1 June 2016, as known now to 21 June 2016, as known now',
      'Strengthen the front door',
      'Slipped',
      'Due date 30 days later, from 10 June 2016 to 10 July 2016.',
      'Due date revised from 10 June 2016 to 10 July 2016 Recorded by Sam Okafor on',
      'Why: The social workers start in July.',
      'New date approved by set to Sam Okafor',
      'Judgement revised from Good to Outstanding',
      'Action closed',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('another record');
  });

  it('tells what only days made overdue', async () => {
    const { words } = await get('/compare?fromOn=2016-06-10&toOn=2016-06-11');
    expect(words).toContain('Became overdue');
    expect(words).toContain('It was due on 10 June 2016. Nothing was recorded: only days went by.');
  });

  it('tells what came, and why it was not there before', async () => {
    const { words } = await get('/compare?fromOn=2016-05-01');
    expect(words).toMatch(/Reports came 1 .*Recommendations|recommendations: came 4/);
    expect(words).toContain('At the first point it was not true yet: it is from 23 May 2016.');
  });

  it('says the same well the other way round, to which it leads', async () => {
    const there = await get('/compare?fromOn=2016-05-01');
    const back = await get(hrefOf(there.html, 'Compare the other way round'));
    expect(back.words).toContain('From 21 June 2016, as known now to 1 May 2016, as known now');
    expect(back.words).toContain('Gone');
    expect(back.words).toContain('At the second point it was not true yet: it is from 23 May 2016.');
    const again = await get(hrefOf(back.html, 'Compare the other way round'));
    expect(again.words).toContain('From 1 May 2016, as known now to 21 June 2016, as known now');
  });

  it('compares with a month before where nothing is asked for, in the time that the reader turned', async () => {
    expect((await get('/compare')).words).toContain(
      'From 21 May 2016, as known at the end of 21 May 2016 to 21 June 2016, as known now',
    );
    expect((await get('/compare?toOn=2016-06-10')).words).toContain(
      'From 10 May 2016, as known now to 10 June 2016, as known now',
    );
  });

  it('says when the record begins where either moment is before it, with the way to that day as known now', async () => {
    const from = await get('/compare?fromOn=2016-06-01&fromAsAt=2016-06-01&kind=action');
    expect(from.words).toContain('The record begins on 23 November 2026. Compare with 1 June 2016, as known now');
    expect(hrefOf(from.html, 'Compare with 1 June 2016, as known now')).toBe('/compare?kind=action&fromOn=2016-06-01');
    const to = await get('/compare?fromOn=2016-06-01&toOn=2016-06-10&toAsAt=2016-06-10');
    expect(to.words).toContain('The record begins on 23 November 2026. Look at 10 June 2016, as known now');
    expect(hrefOf(to.html, 'Look at 10 June 2016, as known now')).toBe('/compare?fromOn=2016-06-01&toOn=2016-06-10');
    expect((await get('/compare?fromOn=2016-06-01')).words).not.toContain('The record begins');
  });

  it('understands the two moments as they are typed, and refuses what it does not', async () => {
    const typed = await get('/compare?fromOn=1+June+2016&fromAsAt=&toOn=20%2F6%2F2016&toAsAt=');
    expect(typed.words).toContain('From 1 June 2016, as known now to 20 June 2016, as known now');
    const emptied = await get('/compare?fromOn=&fromAsAt=&toOn=2016-06-01');
    expect(emptied.words).toContain('From 21 June 2016, as known now to 1 June 2016, as known now');
    for (const query of ['fromOn=soon', 'fromAsAt=2999-01-01', 'what=vanished', 'kind=import', 'toOn=soon', 'cursor=x'])
      expect([query, (await get(`/compare?${query}`)).status]).toEqual([query, 400]);
  });

  it.each([
    ['fromOn=31+September+2016', 400, 'Enter a day like 20 September 2017', 'from-on', '31 September 2016'],
    ['fromAsAt=2999-01-01', 400, 'Enter a time that is past', 'from-as-at', '2999-01-01'],
    ['fromAtPosition=-3', 400, 'Enter a position in digits', 'from-as-at', 'position -3'],
    ['fromAsAt=2016-06-01&fromAtPosition=3', 400, 'Enter either a time or a position', 'from-as-at', '2016-06-01'],
    ['fromAtPosition=999999999', 503, 'Enter a position up to {last}', 'from-as-at', 'position 999999999'],
  ])(
    'keeps what was typed of a moment that it has not, and says what to do: %s',
    async (from, code, said, field, typed) => {
      for (const [path, narrowed] of [
        ['/compare', '&kind=action&authority=wexmoor'],
        [`${action()}/compare`, ''],
      ] as const) {
        const { status, words, html } = await get(`${path}?${from}&toOn=2016-06-07${narrowed}`);
        expect([path, status]).toEqual([path, code]);
        expect(words).toContain(`There is a problem ${said.replace('{last}', last())}`);
        expect(html).toContain(`href="#${field}"`);
        expect(html).toMatch(new RegExp(`id="${field}"[^>]*value="${typed}"`));
        const [form] =
          new RegExp(`<form class="app-filter app-compare__form" method="get" action="${path}".*?</form>`, 's').exec(
            html,
          ) ?? [];
        expect(form).toMatch(/id="to-on"[^>]*value="7 June 2016"/);
        if (narrowed) expect(form).toContain('type="hidden" name="authority" value="wexmoor"');
        expect(form).not.toMatch(/type="hidden" name="(from|on|as)/);
      }
    },
  );

  it('asks in its own form for another moment where the page’s own is not there', async () => {
    const { status, html } = await get('/compare?fromOn=2016-06-01&toOn=2016-06-07&toAtPosition=999999999');
    expect(status).toBe(503);
    expect(html).toMatch(/id="moment-as-at"[^>]*value="position 999999999"/);
    expect(html).toMatch(/id="moment-on"[^>]*value="7 June 2016"/);
    expect(html).toContain('type="hidden" name="fromOn" value="2016-06-01"');
  });

  it('folds its forms away once somebody chose what to compare with', async () => {
    const folded = async (path: string) =>
      !/<details class="[^"]*app-compare__choose" open>/.test((await get(path)).html);
    expect(await folded('/compare')).toBe(false);
    expect(await folded('/compare?fromOn=2016-06-01')).toBe(true);
    expect(await folded(`${action()}/compare?fromAtPosition=100`)).toBe(true);
  });

  it('finds a moment to compare with on the first day that there is', async () => {
    for (const moment of ['toOn=0001-01-01', 'toOn=0001-12-31', 'toAsAt=0001-01-01'])
      expect([moment, (await get(`/compare?${moment}`)).status]).toEqual([moment, 200]);
  });

  it('says that nothing differs between a moment and itself', async () => {
    const { words } = await get(`/compare?fromOn=${DAY}`);
    expect(words).toContain('Nothing is otherwise at the second moment than at the first.');
  });

  it('leads from its numbers to just that, and to addresses that are there', async () => {
    const { html } = await get('/compare?fromOn=2016-06-01&authority=wexmoor');
    const slipped = await get('/compare?fromOn=2016-06-01&authority=wexmoor&kind=action&what=slipped');
    expect(html).toContain('kind=action&amp;what=slipped');
    expect(slipped.words).toContain('1 difference');
    expect(slipped.words).toContain('Only actions, slipped.');
    for (const href of pagesIn(html))
      if (!href.startsWith('/v1/')) expect([href, (await get(href)).status]).toEqual([href, 200]);
    expect(hrefOf(html, 'Download every change')).toBe(
      '/v1/compare?fromOn=2016-06-01&toOn=2016-06-21&authority=wexmoor&format=csv',
    );
  });

  it('is turned page by page, each difference once', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/compare?fromOn=2015-01-01';
    for (let pages = 0; path !== undefined && pages < 10; pages++) {
      const { html }: { html: string } = await get(path);
      seen.push(...[...html.matchAll(/<h4[^>]*><a[^>]*href="([^"]*)"/g)].map(([, href]) => href ?? ''));
      path = nextIn(html);
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('links a thing that is gone as it was', async () => {
    const { html } = await get('/compare?fromOn=2016-06-21&toOn=2016-05-01');
    const href = /<h4[^>]*><a[^>]*href="([^"]*)"/.exec(html)?.[1] ?? '';
    expect((await get(href)).status).toBe(200);
  });
});

describe('one thing compared with itself', () => {
  it('tells what differs, and is linked from its page', async () => {
    expect((await get(action())).html).toContain(`href="${action()}/compare"`);
    const { words, html } = await get(`${action()}/compare?fromOn=2016-06-01`);
    expect(words).toContain('Due date from 10 June 2016 to 10 July 2016');
    expect(words).toContain('RAG set to amber');
    expect(hrefOf(html, 'Download as CSV')).toBe(`/v1${action()}/compare?fromOn=2016-06-01&toOn=2016-06-21&format=csv`);
  });

  it('says that it is the same, or that it is not there at either moment', async () => {
    expect((await get(`${action()}/compare?fromOn=${DAY}`)).words).toContain('It stands the same at both moments.');
    const early = await get(`${action()}/compare?fromOn=2016-01-01&toOn=2016-01-02`);
    expect(early.status).toBe(404);
    for (const path of [
      '/actions/1/compare',
      '/nothings/1/compare',
      `/reports/${recorded().id('action', '/A13.1')}/compare`,
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });
});
