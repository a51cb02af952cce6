import { describe, expect, it } from '@jest/globals';
import { committeePages } from '#libs/testing/dashboard/committee-pages.js';
import { sampleCommittee } from '#libs/testing/dashboard/committee.js';
import { nextIn, readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const DAY = '2016-06-21';

const { recorded, get, dashboard } = committeePages(DAY);

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

  it('keep an address tidy, whatever their form sent, and say what is chosen', async () => {
    const sent =
      '/actions?authority=&committee=&meeting=&text=&owner=-&due=within-28&rag=red&rag=amber&dueTo=1+July+2016&sort=ref&order=ascending';
    const led = await fetch(dashboard().url + sent, { redirect: 'manual' });
    expect([led.status, led.headers.get('location')]).toEqual([
      302,
      '/actions?owned=false&dueWithin=28&rag=red%2Camber&dueTo=2016-07-01',
    ]);
    const { html, words } = await get('/actions?owned=false&dueWithin=28&rag=red,amber&dueTo=2016-07-01');
    for (const tag of ['No owner', 'Due within 28 days', 'RAG: Red', 'RAG: Amber', 'Due on 1 July 2016 or earlier'])
      expect(words).toContain(`Remove this filter: ${tag}`);
    expect(html).toMatch(/href="\/actions\?rag=amber&amp;[^"]*owned=false/);
    expect(html).toContain('value="within-28" checked');
    expect(words).toContain('Clear all');
  });

  it('are narrowed by who owns what, by name, and by what their kind has', async () => {
    const { html } = await get('/actions');
    const owners = [.../(?<=name="owner"[^]*?)<option value="(prs_[^"]*)">([^<]*)</.exec(html)!];
    expect(owners[2]).toBe('Sam Okafor');
    const theirs = await get(`/actions?owner=${owners[1]}`);
    expect(theirs.words).toContain('Owner: Sam Okafor');
    // Addresses name people by pseudonym, and the page prints its own.
    expect(theirs.words.replaceAll(/http:\S+/g, '')).not.toContain('prs_');
    const reports = await get('/reports');
    for (const none of ['name="owner"', 'name="rag"', 'name="due"']) expect(reports.html).not.toContain(none);
    expect(reports.html).toContain('name="status"');
  });

  it('tell of a day that is none beside its field, and show the rest', async () => {
    const { status, html, words } = await get('/actions?dueFrom=soon&overdue=true');
    expect(status).toBe(400);
    expect(words).toContain('There is a problem Enter a day like 20 September 2017');
    expect(html).toContain('value="soon"');
    expect(words).toContain('1 action ');
  });

  it('lead to all of it as a file, at the moment of the page', async () => {
    const { html } = await get('/actions?overdue=true&on=2016-06-20');
    expect(html).toContain('href="/v1/actions?overdue=true&amp;format=csv&amp;on=2016-06-20" download');
  });

  it('of changes are narrowed by who, what and when', async () => {
    const { html, words } = await get('/changes');
    expect(words).toMatch(/1 to 50 of \d+ changes, the latest first/);
    const all = Number(/of (\d+) changes/.exec(words)?.[1]);
    const revised = await get('/changes?type=DueDateRevised.v1&kind=action');
    expect(revised.words).toContain('1 change, the latest first');
    expect(revised.words).toContain('Remove this filter: Due date revised');
    expect(html).toMatch(/<option value="prs_[^"]*">Robin Hale</);
    expect((await get('/changes?from=2026-11-23&to=2026-11-23')).words).toContain(`of ${all} changes`);
    expect((await get('/changes?to=2026-11-22')).words).toContain('0 changes');
    expect((await get('/changes?from=whenever')).status).toBe(400);
    const next = await get(nextIn(html)!);
    expect(next.words).toContain('51 to ');
    expect((await get(/href="([^"]*)" rel="prev"/.exec(next.html)![1]!.replaceAll('&amp;', '&'))).words).toContain(
      '1 to 50 of ',
    );
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
