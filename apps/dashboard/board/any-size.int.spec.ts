import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, Logger } from 'typeorm';
import { committees, READ_ON } from '../../../bench/committees.mjs';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';

/** No page weighs more before it is compressed, in bytes. */
const HEAVIEST = 200_000;
const PAPERS = 12;
/** What else asks meanwhile, and a list that is empty in the one record: forty times the actions would be more by far. */
const BESIDE = 3;

/** How many queries were asked since the last time that somebody asked. */
const countingQueries = (db: DataSource): (() => number) => {
  let queries = 0;
  db.logger = Object.assign(Object.create(db.logger) as Logger, { logQuery: () => void queries++ });
  return () => {
    const counted = queries;
    queries = 0;
    return counted;
  };
};

const idOf = (kind: string): string =>
  committees({ papers: PAPERS, actions: 24 })
    .map(({ stream }) => new RegExp(`^${kind}-([0-9a-f]{8}-.*)$`).exec(stream)?.[1])
    .find((id) => id !== undefined) ?? '';

const PAGES = [
  '/',
  '/?committee=audit-and-governance-committee',
  '/discrepancies?resolved=true',
  '/actions',
  '/recommendations',
  '/changes',
  `/reports/${idOf('report')}`,
  `/inspections/${idOf('inspection')}`,
  `/inspections/${idOf('inspection')}/replay`,
  `/action-plans/${idOf('action-plan')}`,
];

describe('pages of a record of any size', () => {
  const dashboards = new Map<number, TestDashboard>();
  beforeAll(async () => {
    for (const actions of [24, 960])
      dashboards.set(actions, await startDashboard(committees({ papers: PAPERS, actions }), READ_ON));
  }, 120_000);
  afterAll(async () => {
    for (const dashboard of dashboards.values()) await dashboard.stop();
  });

  /** What else asks the database meanwhile makes it more, never less: the fewest of some looks is the page's own. */
  const look = async (actions: number, path: string) => {
    const { url, db } = dashboards.get(actions)!;
    const queries = countingQueries(db);
    const looks = [];
    for (let n = 0; n < 4; n++) {
      queries();
      const { status, html } = await readPage(url + path);
      looks.push({ status, bytes: Buffer.byteLength(html), queries: queries() });
    }
    return looks.reduce((fewest, each) => (each.queries < fewest.queries ? each : fewest));
  };

  it.each(PAGES)('asks no more queries for more actions, and weighs no more than it may: %s', async (path) => {
    const [few, many] = [await look(24, path), await look(960, path)];
    expect([few.status, many.status]).toEqual([200, 200]);
    expect(few.queries).toBeGreaterThan(5);
    expect(many.queries).toBeLessThanOrEqual(few.queries + BESIDE);
    expect(many.bytes).toBeLessThan(HEAVIEST);
  });

  it('has figures that agree with the lists to which they lead', async () => {
    const { url } = dashboards.get(960)!;
    const { html } = await readPage(`${url}/`);
    const figures = [
      ...html.matchAll(
        /href="([^"]+)"><span class="app-figures__value">([\d,]+)<\/span> <span class="app-figures__label">/g,
      ),
    ];
    expect(figures).toHaveLength(5);
    for (const [, href = '', figure = ''] of figures) {
      const { words } = await readPage(url + href.replaceAll('&amp;', '&'));
      expect([href, new RegExp(`(^| )${figure} (actions|recommendations|discrepancies)`).test(words)]).toEqual([
        href,
        true,
      ]);
    }
  });

  it('tells what counts since the last meeting of one body, and compares with just that', async () => {
    const { url } = dashboards.get(960)!;
    const { html, words } = await readPage(`${url}/?committee=audit-and-governance-committee`);
    expect(words).toMatch(/Since the meeting of \d+ November 2026/);
    const [, closed = '', href = ''] =
      /<strong class="app-since-met__n">([\d,]+)<\/strong> <a class="govuk-link" href="([^"]+)">closed/.exec(html) ??
      [];
    const compared = await readPage(url + href.replaceAll('&amp;', '&'));
    expect(compared.words).toContain(`${closed} difference`);
  });

  it('leads from what is due and what is late to all of it', async () => {
    const { url } = dashboards.get(960)!;
    const { html } = await readPage(`${url}/`);
    const lists = [
      ...html.matchAll(/href="([^"]+)">See all ([\d,]+) (?:overdue )?(actions|commitments)( due by then)?</g),
    ];
    expect(lists.length).toBeGreaterThan(3);
    for (const [, href = '', figure = '', kind = ''] of lists)
      expect([href, (await readPage(url + href.replaceAll('&amp;', '&'))).words]).toEqual([
        href,
        expect.stringContaining(`${figure} ${kind}`),
      ]);
  });

  it('leads every body’s numbers to lists of just these', async () => {
    const { url } = dashboards.get(960)!;
    const { html } = await readPage(`${url}/`);
    const numbers = [
      ...html.matchAll(/href="([^"]+)"><span class="govuk-visually-hidden">[^<]+<\/span>([\d,]+)<\/a>/g),
    ];
    expect(numbers.length).toBeGreaterThan(12);
    for (const [, href = '', figure = ''] of numbers.slice(0, 6)) {
      const { words } = await readPage(url + href.replaceAll('&amp;', '&'));
      expect([href, words.includes(`${figure} action`) || words.includes(`${figure} recommendation`)]).toEqual([
        href,
        true,
      ]);
    }
  });

  it('tells how it stood at each month’s end, as it was known then', async () => {
    const { url } = dashboards.get(960)!;
    const { words } = await readPage(`${url}/`);
    expect(words).toMatch(/30 November 2025 \d+ 0 0 31 December 2025 \d+/);
    const then = await readPage(`${url}/?on=2026-03-31&asAt=2026-03-31`);
    const [, open, overdue] = /31 March 2026 (\d+) (\d+) \d+ /.exec(words) ?? [];
    expect(then.words).toContain(`${open} open actions`);
    expect(then.words).toContain(`${overdue} overdue actions`);
  });
});
