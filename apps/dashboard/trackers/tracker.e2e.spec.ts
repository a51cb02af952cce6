import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import type { TrackerPaper } from '#libs/tracker-paper/paper.js';
import { ApiJourney, type ChangedBody } from '#libs/testing/api-journey.js';
import { axeViolations, BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { parsedCsv } from '#libs/testing/parsed-csv.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;
const AMARA = 'Amara Okafor';
const WHOSE = { authority: 'Wexmoor Borough Council', committee: 'Children’s Services Committee' };
const HARD = '<script>alert(1)</script> & “done”';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const unescaped = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/** In the page: the words in tables that stand on more than one line. */
const BROKEN_WORDS = `[...document.querySelectorAll('.rows th, .rows td')].flatMap((cell) => {
  const text = cell.firstChild;
  return [...text.data.matchAll(/[A-Za-z]+/g)].flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1 ? [word] : [];
  });
})`;

/** Every row of every table of a document, cell by cell. */
const rowsIn = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => unescaped(cell).trim()),
  );

const printed = ({ tables }: TrackerPaper): readonly (readonly string[])[] =>
  tables.flatMap(({ groups }) =>
    groups.flatMap(({ columns, rows }) => [
      columns.map(({ label }) => label),
      ...rows.map(({ cells }) => cells.map((cell) => cell ?? '–')),
    ]),
  );

const filledCells = (record: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== ''));

/** Every row of every table, by the heads of a spreadsheet; what the record says nothing of is left out. */
const recordsOf = ({ tables }: TrackerPaper): readonly Readonly<Record<string, string>>[] =>
  tables.flatMap((table) =>
    table.groups.flatMap((group) =>
      group.rows.map(({ kind, id, cells }) => ({
        ...{ Table: table.title, Origin: group.title, Kind: kind, Id: id },
        ...Object.fromEntries(
          group.columns.flatMap(({ label }, n) => (cells[n] == null ? [] : [[label, cells[n]] as const])),
        ),
      })),
    ),
  );

run(`the tracker of a meeting with a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let api: ApiJourney;
  let browser: Browser;
  let meeting: ChangedBody;
  let late: ChangedBody;

  beforeAll(async () => {
    api = await ApiJourney.start();
    const document = { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };
    const entered = { effectiveOn: '2017-05-01' };
    const report = await api.entered(AMARA, 'reports', {
      ...{ ...WHOSE, meeting: '2017-07-10', itemNo: '8', classification: 'Open', title: 'Outcome of the inspection' },
      ...{ document, ...entered },
    });
    meeting = await api.entered(AMARA, 'meetings', { ...WHOSE, meeting: '2017-09-11', kind: 'ordinary' });
    const made = async (verb: string, body: object) =>
      api.made(AMARA, 'actions', await api.now('actions', late), verb, { effectiveOn: '2017-06-01', ...body });
    late = await api.entered(AMARA, 'actions', { reportId: report.id, number: 1, objective: HARD, ...entered });
    await made('assign-owner', { owner: { post: 'Head of Homes' } });
    await made('set-due-date', { due: '2017-06-10' });
    await made('agree', {});
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  const signedIn = async (): Promise<Page> => {
    const context = await browser.newContext({ baseURL: api.system.url, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await page.goto('/sign-in?to=/me');
    await choosePerson(page, AMARA, api.system.url);
    return page;
  };

  const had = async (page: Page, name: RegExp) => {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const response = await page.request.get(href ?? '');
    expect([href, response.status()]).toEqual([href, 200]);
    return { href: href ?? '', response, body: await response.body() };
  };

  it('is found from the board, the meetings and its meeting, sound at 320 px, and its files say what the API does', async () => {
    const page = await signedIn();
    await page.goto('/');
    await page.getByRole('link', { name: 'The trackers for the meetings to come' }).click();
    await expectSound(page);
    await page.getByRole('link', { name: 'Tracker for 11 September 2017' }).click();
    const found = page.url();
    await page.goto(`/meetings/${meeting.id}`);
    await page.getByRole('link', { name: 'The tracker for this meeting' }).click();
    expect(page.url()).toBe(found);
    await expectSound(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('11 September 2017');

    const [word, html, csv] = [await had(page, /Word/), await had(page, /print/), await had(page, /Spreadsheet/)];
    const moment = new URL(word.href, api.system.url).searchParams;
    moment.delete('order');
    const { body: paper } = await api.get<TrackerPaper>(`/v1/meetings/${meeting.id}/tracker?${moment.toString()}`);

    expect(paper.rows.map(({ id }) => id)).toEqual([late.id]);
    const all = printed(paper);
    expect(all.flat().join(' ')).toContain(HARD);
    const { value: read } = await mammoth.convertToHtml({ buffer: word.body });
    for (const rows of [rowsIn(read), rowsIn(html.body.toString('utf8'))])
      expect(rows).toEqual(expect.arrayContaining([...all]));
    const records = parsedCsv(csv.body.toString('utf8').replace(/^\ufeff/, ''));
    expect(records.map(filledCells)).toEqual(recordsOf(paper));
    const again = await page.request.get(word.href);
    expect((await again.body()).equals(word.body)).toBe(true);

    await page.goto(html.href);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await page.evaluate('getComputedStyle(document.querySelector("th")).borderTopStyle')).toBe('solid');
    for (const width of [700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(BROKEN_WORDS)]).toEqual([width, []]);
    }
  });

  it('refuses an address of another order of entries', async () => {
    const answer = await fetch(`${api.system.url}/meetings/${meeting.id}/tracker?order=other`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('does not fold by');
  });
});
