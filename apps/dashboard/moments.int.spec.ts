import { describe, expect, it } from '@jest/globals';
import { committeePages, everyPage } from '#libs/testing/dashboard/committee-pages.js';
import { hrefsIn } from '#libs/testing/dashboard/read-page.js';

/** Everything was recorded on this day, from 10:01 on; what it speaks of was in 2016. */
const TODAY = '2026-11-23';
const THEN = '2016-06-21';

const { recorded, dashboard, get } = committeePages(TODAY);

const revised = (): bigint =>
  recorded().events.find(({ event }) => event.type === 'DueDateRevised.v1')?.position ?? -1n;

const every = () => [
  ...everyPage(recorded()),
  '/?authority=wexmoor&meeting=2016-05-23',
  '/actions?open=true&sort=due&order=descending',
  '/nowhere',
];

const at = (path: string, moment: string) => `${path}${path.includes('?') ? '&' : '?'}${moment}`;

describe('a page at another moment', () => {
  it('says which it shows, at the top and at its foot', async () => {
    const position = String(recorded().events.at(-1)?.position);
    for (const path of every()) {
      const { status, words } = await get(at(path, `on=${THEN}&asAt=2026-11-23T11:30Z`));
      expect([path, status]).toEqual([path, path === '/nowhere' ? 404 : 200]);
      expect(words).toContain('You are looking at 21 June 2016, as known on 23 November 2026 at 11:30. Go back to now');
      if (status === 200)
        expect(words).toMatch(
          new RegExp(`As recorded up to position ${position} \\(23 November 2026 at .....\\), shown for 21 June 2016`),
        );
    }
  });

  it.each([
    [`on=${THEN}`, '21 June 2016, as known now.'],
    ['on=2027-01-01', '1 January 2027, as known now.'],
    ['asAt=2026-11-23', '23 November 2026, as known at the end of 23 November 2026.'],
    [`on=${THEN}&asAt=2016-06-21`, '21 June 2016, as known at the end of 21 June 2016.'],
    ['atPosition=1050', '23 November 2026, as known at position 1050, on 23 November 2026 at 10:06.'],
  ])('says it of either time: %s', async (moment, said) => {
    expect((await get(`/?${moment}`)).words).toContain(`You are looking at ${said} Go back to now`);
  });

  it('says nothing of it now, nor when now is what was asked for', async () => {
    for (const path of ['/', `/?on=${TODAY}`, '/?on=&asAt=', '/?on=23+November+2026']) {
      const { words, html } = await get(path);
      expect([path, words]).toEqual([path, expect.stringContaining('Shown for today, 23 November 2026, as known now')]);
      expect(words).not.toContain('You are looking at');
      // But the address of exactly this, which is told with its host.
      expect(hrefsIn(html).filter((href) => href.startsWith('/') && /[?&]on=/.test(href))).toEqual([]);
    }
  });

  it('is linked to everything at the same moment, but for the ways to another', async () => {
    for (const path of every()) {
      const { html } = await get(at(path, `on=${THEN}&asAt=2026-11-23T11:30Z`));
      const bar = /<section class="app-moment.*?<\/section>/s.exec(html)?.[0] ?? '';
      // Things are changed as they are now.
      const toChange = /<section aria-labelledby="can".*?<\/section>/s.exec(html)?.[0] ?? '';
      const away = hrefsIn(html.replace(bar, '').replace(toChange, '')).filter(
        (href) =>
          href.startsWith('/') &&
          !href.startsWith('/assets/') &&
          // Signing in leads back to it.
          !/[?&](on=|toOn=)2016-06-21&(asAt|toAsAt)=2026-11-23T11/.test(decodeURIComponent(href)),
      );
      expect([path, away]).toEqual([path, []]);
      const back = hrefsIn(bar)[0];
      expect([path, new URL(back ?? '', dashboard().url).href]).toEqual([path, new URL(path, dashboard().url).href]);
      for (const form of html.matchAll(/<form[^>]*aria-label="Filter".*?<\/form>/gs))
        expect(form[0]).toMatch(
          /type="hidden" name="(on|toOn)" value="2016-06-21"[^]*name="(asAt|toAsAt)" value="2026-11-23T11:30/,
        );
    }
  });

  it('keeps what else it was asked for when it is turned to another', async () => {
    const { html } = await get(
      `/actions?open=true&sort=due&order=descending&on=${THEN}&cursor=x`.replace('&cursor=x', ''),
    );
    const [form] = /<form class="app-moment__form".*?<\/form>/s.exec(html) ?? [];
    expect(form).toContain('action="/actions"');
    expect(form).toContain('name="open" value="true"');
    expect(form).toContain('name="order" value="descending"');
    expect(form).toMatch(/name="on"[^>]*value="21 June 2016"/);
    expect(form).not.toMatch(/hidden[^>]*name="(on|asAt|cursor)"/);
  });

  it('leads to what was known on the day that it shows, and back to what is known now of it', async () => {
    const known = await get(`/?on=${THEN}&authority=wexmoor`);
    const both = hrefsIn(known.html).find((href) => href.includes('asAt='));
    expect(known.words).toContain('21 June 2016, as it was known on that day');
    expect(both).toBe(`/?authority=wexmoor&on=${THEN}&asAt=${THEN}`);
    const then = await get(both ?? '');
    expect(then.words).toContain('21 June 2016, as known now');
    expect(then.words).not.toContain('as it was known on that day');
    expect((await get('/?on=2027-01-01')).words).not.toContain('as it was known on that day');
  });
});

describe('what a page shows', () => {
  it('is what was true on that day', async () => {
    for (const said of [
      '3 open recommendations of 4',
      '1 overdue action',
      '2 past the first date',
      '11 working days left',
    ])
      expect((await get(`/?on=${THEN}`)).words).toContain(said);
    const { words } = await get('/?on=2016-05-23');
    for (const said of ['8 open actions of 8', '31 working days left']) expect(words).toContain(said);
    expect((await get(`/actions?overdue=true&on=${THEN}`)).words).toContain('1 action ');
    expect((await get('/actions?overdue=true&on=2016-05-23')).words).toContain('0 actions');
  });

  it('is what was known then', async () => {
    const board = await get(`/?on=${THEN}&atPosition=${revised()}`);
    expect(board.words).toContain('10 July 2016');
    expect(board.words).not.toContain('Four of six hired.');
    const action = `/actions/${recorded().id('action', '/A13.1')}`;
    expect((await get(`${action}?on=${THEN}&atPosition=${revised() - 1n}`)).words).not.toContain('10 July 2016');
    expect((await get(`${action}?on=${THEN}&atPosition=${revised()}`)).words).toContain('slipped 30 days');
  });

  it('has beside it the history that was known, and marks what takes effect only later', async () => {
    const action = `/actions/${recorded().id('action', '/A13.1')}`;
    const { words } = await get(`${action}?on=2016-06-01&atPosition=${revised()}`);
    expect(words).toContain('Takes effect on 6 June 2016 Why: The social workers start in July.');
    expect(words).not.toContain('Four of six hired.');
    expect(words).not.toContain('slipped 30 days');
    const changes = await get(`/changes?atPosition=${revised()}`);
    const positions = [...changes.html.matchAll(/id="position-(\d+)"/g)].map(([, position]) => BigInt(position ?? ''));
    expect(positions[0]).toBe(revised());
  });

  it('is turned page by page at the moment of its first page only', async () => {
    const { html } = await get(`/changes?atPosition=6000`);
    const next = hrefsIn(html).find((href) => href.includes('cursor='));
    expect(next).toMatch(/atPosition=6000/);
    expect((await get(next ?? '')).status).toBe(200);
    const elsewhere = await get((next ?? '').replace('atPosition=6000', 'atPosition=5000'));
    expect([elsewhere.status, elsewhere.words]).toEqual([400, expect.stringContaining('begin again')]);
  });
});

describe('a moment before everything that is recorded', () => {
  it.each([
    ['/', '/'],
    ['/?authority=wexmoor', '/?authority=wexmoor'],
    ['/actions?open=true&sort=due', '/actions?open=true&sort=due'],
    ['/changes', '/changes'],
  ])('is said to be, with the way to the same day as known now: %s', async (path, kept) => {
    const { status, words, html } = await get(at(path, `on=${THEN}&asAt=${THEN}`));
    expect(status).toBe(200);
    expect(words).toContain('The record begins on 23 November 2026. Look at 21 June 2016, as known now');
    expect(words).not.toMatch(/Nothing (that is recorded )?fits|Nothing is recorded|npx oversight import/);
    const main = html.slice(html.indexOf('<main'));
    const there = hrefsIn(main).find((href) => !href.includes('asAt'));
    expect(there).toBe(at(kept, `on=${THEN}`));
    expect((await get(there ?? '')).words).not.toContain('The record begins');
  });

  it('leads to today where no day was asked for', async () => {
    for (const moment of [`asAt=${THEN}`, 'atPosition=1']) {
      const { words, html } = await get(`/reports?${moment}`);
      expect(words).toContain('The record begins on 23 November 2026. Look at today, as known now');
      expect(hrefsIn(html.slice(html.indexOf('<main')))).toContain('/reports');
    }
  });

  it('is said of a thing and of its replay', async () => {
    for (const path of ['/actions/', '/inspections/'].map(
      (each) => everyPage(recorded()).find((page) => page.startsWith(each)) ?? '',
    )) {
      const { status, words } = await get(`${path}?on=${THEN}&asAt=${THEN}`);
      expect([path, status, words]).toEqual([
        path,
        404,
        expect.stringContaining('The record begins on 23 November 2026.'),
      ]);
      expect((await get(`${path}?on=2016-01-01`)).words).not.toContain('The record begins');
    }
    const replay = await get(`/inspections/${recorded().id('inspection', '')}/replay?on=${THEN}&asAt=${THEN}`);
    expect([replay.status, replay.words]).toEqual([404, expect.stringContaining('The record begins on')]);
  });

  it('is told from a filter that nothing fits, and from a day on which nothing was true', async () => {
    expect((await get('/?on=1990-01-01')).words).toContain(
      'Nothing is recorded of this moment: 1 January 1990, as known now.',
    );
    expect((await get('/actions?on=1990-01-01')).words).toContain('Nothing is recorded of this moment');
    expect((await get('/actions?open=true&on=1990-01-01')).words).toContain('Nothing fits this filter at this moment');
    expect((await get('/actions?text=xyzzy')).words).toContain('Nothing that is recorded fits this filter.');
  });
});

describe('what people type', () => {
  it.each([
    ['20 September 2017', '20 September 2017, as known now'],
    ['20/9/2017', '20 September 2017, as known now'],
    ['  20 Sept 2017 ', '20 September 2017, as known now'],
  ])('as a day: %s', async (on, said) => {
    expect((await get(`/?on=${encodeURIComponent(on)}&asAt=`)).words).toContain(`You are looking at ${said}`);
  });

  it.each([
    ['22 November 2026', 'as known at the end of 22 November 2026'],
    ['23 November 2026 at 10:05', 'as known on 23 November 2026 at 10:05'],
    ['23/11/2026 10:05', 'as known on 23 November 2026 at 10:05'],
    ['2026-11-23T10:05Z', 'as known on 23 November 2026 at 10:05'],
    ['position 600', 'as known at position 600'],
  ])('as a time: %s', async (asAt, said) => {
    const { words, html } = await get(`/?asAt=${encodeURIComponent(asAt)}`);
    expect(words).toContain(`You are looking at 23 November 2026, ${said}`);
    const typed = /name="asAt"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? '';
    const again = await get(`/?asAt=${encodeURIComponent(typed)}`);
    expect(again.headers.get('event-position')).toBe(
      (await get(`/?asAt=${encodeURIComponent(asAt)}`)).headers.get('event-position'),
    );
  });

  it.each([
    ['on=31+September+2017', 'Enter a day like 20 September 2017', 'moment-on', '31 September 2017'],
    ['asAt=last+week', 'Enter a day like 20 September 2017, or a time', 'moment-as-at', 'last week'],
    ['asAt=24+November+2026', 'Enter a time that is past', 'moment-as-at', '24 November 2026'],
    ['asAt=9999-12-31', 'Enter a time that is past', 'moment-as-at', '9999-12-31'],
    ['atPosition=x', 'Enter a position in digits', 'moment-as-at', 'position x'],
    ['asAt=2026-11-23&atPosition=7', 'Enter either a time or a position', 'moment-as-at', '2026-11-23'],
    [`on=<b>&asAt=${TODAY}`, 'Enter a day like', 'moment-on', '&lt;b&gt;'],
  ])('and cannot be understood, keeps, and is told what to do: %s', async (query, message, field, typed) => {
    const { status, words, html } = await get(`/actions?open=true&${query}`);
    expect(status).toBe(400);
    expect(words).toContain(`There is a problem ${message}`);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toMatch(new RegExp(`id="${field}"[^>]*value="${typed}"`));
    expect(html).toContain('name="open" value="true"');
    expect(html).not.toContain('app-moment__said');
  });

  it('may be a position that the record has not come to', async () => {
    const { status, words } = await get('/?asAt=position+999999999');
    expect(status).toBe(503);
    const last = recorded().events.at(-1)?.position;
    expect(words).toContain(`Enter a position up to ${last}: the record has come no further`);
  });
});

describe('a thing that is not there at that moment', () => {
  it.each([
    ['on=2016-01-01', '?on=2016-05-23'],
    [`on=${THEN}&asAt=${THEN}`, `?on=${THEN}`],
    [`on=2016-01-01&asAt=2016-01-01`, '?on=2016-05-23'],
    [`on=2016-01-01&asAt=${TODAY}`, `?on=2016-05-23&asAt=${TODAY}`],
    ['atPosition=1', ''],
  ])('is said to be there from when it is, with the way to it: %s', async (moment, there) => {
    const path = `/actions/${recorded().id('action', '/A13.1')}`;
    const { status, words, html } = await get(`${path}?${moment}`);
    expect(status).toBe(404);
    expect(words).toContain('Not in the record at this time');
    expect(words).toMatch(
      /Action HEFC 2016-05-23\/6\/A13\.1 is true from 23 May 2016, and known from 23 November 2026 at 10:\d\d \(position \d+\)/,
    );
    const href = hrefsIn(html.slice(html.indexOf('<main'))).find((each) => each.startsWith(path));
    expect(href).toBe(path + there);
    expect((await get(href ?? '')).status).toBe(200);
  });

  it('is not told from what never was', async () => {
    const { status, words } = await get(`/actions/00000000-0000-5000-8000-000000000000?on=${THEN}`);
    expect([status, words]).toEqual([404, expect.stringContaining('Page not found')]);
  });
});
