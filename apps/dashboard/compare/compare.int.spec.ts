import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { committee, type Committee } from '#libs/testing/dashboard/committee.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const DAY = '2016-06-21';

let recorded: Committee;
let dashboard: TestDashboard;

beforeAll(async () => {
  recorded = await committee();
  dashboard = await startDashboard(recorded.events, DAY);
});
afterAll(() => dashboard.stop());

const get = async (path: string) => {
  const answer = await fetch(dashboard.url + path);
  const html = await answer.text();
  const words = html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { status: answer.status, headers: answer.headers, html, words };
};
const action = () => `/actions/${recorded.id('action', '/A13.1')}`;
const hrefOf = (html: string, text: string): string =>
  new RegExp(`<a[^>]*href="([^"]*)"[^>]*>${text}`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? `no link ${text}`;

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
    const { words } = await get('/compare?fromOn=2016-06-10&on=2016-06-11');
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
    expect((await get('/compare?on=2016-06-10')).words).toContain(
      'From 10 May 2016, as known now to 10 June 2016, as known now',
    );
  });

  it('understands the two moments as they are typed, and refuses what it does not', async () => {
    const typed = await get('/compare?fromOn=1+June+2016&fromAsAt=&on=20%2F6%2F2016&asAt=');
    expect(typed.words).toContain('From 1 June 2016, as known now to 20 June 2016, as known now');
    const emptied = await get('/compare?fromOn=&fromAsAt=&on=2016-06-01');
    expect(emptied.words).toContain('From 21 June 2016, as known now to 1 June 2016, as known now');
    for (const query of ['fromOn=soon', 'fromAsAt=2999-01-01', 'what=vanished', 'kind=import', 'on=soon', 'cursor=x'])
      expect([query, (await get(`/compare?${query}`)).status]).toEqual([query, 400]);
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
    const links = new Set(
      [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&') ?? ''),
    );
    for (const href of links)
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
      path = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('links a thing that is gone as it was', async () => {
    const { html } = await get('/compare?fromOn=2016-06-21&on=2016-05-01');
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
    const early = await get(`${action()}/compare?fromOn=2016-01-01&on=2016-01-02`);
    expect(early.status).toBe(404);
    for (const path of [
      '/actions/1/compare',
      '/nothings/1/compare',
      `/reports/${recorded.id('action', '/A13.1')}/compare`,
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });
});
