import { describe, expect, it } from '@jest/globals';
import { committeePages } from '#libs/testing/dashboard/committee-pages.js';
import { sampleCommittee } from '#libs/testing/dashboard/committee.js';
import { nextIn, readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const DAY = '2016-06-21';

const { recorded, get } = committeePages(DAY);

describe('the page of one thing', () => {
  it('has its facts, the words of the paper, and its history version by version', async () => {
    const { words } = await get(`/actions/${recorded().id('action', '/A13.1')}`);
    for (const said of [
      'Action HEFC 2016-05-23/6/A13.1 Strengthen the front door',
      'By what means through a single team of permanent social workers',
      'Due date revised Once',
      'strengthen the front door through a single team of permanent social workers and a daily meeting with the police',
      'Paragraph 13, “KEY ISSUES FOR CONSIDERATION”, wexmoor-children-services-2016-05-23.txt',
      'Due date revised from 10 June 2016 to 10 July 2016 Recorded by Sam Okafor on 23 November 2026 at',
      'Effective from 6 June 2016 Why: The social workers start in July.',
      'Due date from 10 June 2016 to 10 July 2016',
      'Version 1 Action planned',
    ])
      expect(words).toContain(said);
  });

  it('names the records that it changed beside the one that changed', async () => {
    const { words } = await get(`/action-plans/${recorded().id('action-plan', '/plan')}`);
    expect(words).toContain('Action included in the plan');
    expect(words).toContain('Actions added HEFC 2016-05-23/6/A15.2');
    expect(words).not.toContain('another record');
  });

  it('leads on to everything that belongs to it', async () => {
    const report = await get(`/reports/${recorded().id('report', '/6')}`);
    expect(report.html).toContain(`href="/action-plans/${recorded().id('action-plan', '/plan')}"`);
    const plan = await get(`/action-plans/${recorded().id('action-plan', '/plan')}`);
    expect(plan.words).toContain('HEFC 2016-05-23/6/A13.2, blocked');
  });

  it('links the report by which a commitment was kept, when the record has it', async () => {
    const { events, id, run } = await sampleCommittee();
    const [report, commitment] = [id('report', '/6'), id('commitment', '/C16')];
    const kept = { type: 'KeepCommitment', data: { meeting: '2016-06-20', report } } as const;
    await run('commitment', commitment, kept, { on: '2016-06-20' });
    const then = await startDashboard(events, DAY);
    const { html, words } = await readPage(then.url + `/commitments/${commitment}`);
    await then.stop();
    expect(html).toMatch(new RegExp(`By the report[^]*?href="/reports/${report}"`));
    expect(words).toContain('Kept by the report set to HEFC 2016-05-23/6');
  });

  it('is found by its id alone', async () => {
    for (const path of ['/actions/1', `/actions/${recorded().id('report', '/6')}`, '/nowhere', '/actions/a/b']) {
      const page = await get(path);
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.words).toContain('Page not found');
    }
  });
});

describe('lists', () => {
  it('narrow, search and sort by their links', async () => {
    expect((await get('/actions?overdue=true')).words).toContain('1 action ');
    expect((await get('/actions?text=front+door')).words).toContain('1 action ');
    const { html } = await get('/actions?sort=due&order=descending&open=true');
    expect(html).toMatch(/aria-sort="descending"[^>]*><a[^>]*href="\/actions\?open=true&amp;sort=due"/);
    expect(html.indexOf('A13.1')).toBeLessThan(html.indexOf('A13.2'));
  });

  it('refuse what they do not understand', async () => {
    for (const path of [
      '/actions?sort=colour',
      '/actions?show=late',
      '/actions?cursor=x',
      '/?meeting=soon',
      '/changes?stream=x',
      '/?authority=%00',
    ]) {
      const page = await get(path);
      expect([path, page.status]).toEqual([path, 400]);
      expect(page.words).toContain('This address is not understood');
    }
  });

  it('go through every change once, page by page', async () => {
    const seen: bigint[] = [];
    let path: string | undefined = '/changes';
    for (let pages = 0; path !== undefined && pages < 10; pages++) {
      const { html }: { html: string } = await get(path);
      seen.push(...[...html.matchAll(/id="position-(\d+)"/g)].map(([, position]) => BigInt(position ?? '')));
      path = nextIn(html);
    }
    expect(recorded().events.length).toBeGreaterThan(50);
    expect(seen).toEqual(
      recorded()
        .events.map(({ position }) => position)
        .reverse(),
    );
  });
});
