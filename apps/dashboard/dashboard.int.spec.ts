import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { committee, HOSTILE, sampleCommittee, type Committee } from '#libs/testing/dashboard/committee.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const DAY = '2016-06-21';

let recorded: Committee;
let dashboard: TestDashboard;

beforeAll(async () => {
  recorded = await committee();
  dashboard = await startDashboard(recorded.events, DAY);
});
afterAll(() => dashboard.stop());

const get = async (path: string, headers: Record<string, string> = {}, from: TestDashboard = dashboard) => {
  const answer = await fetch(from.url + path, { headers });
  const html = await answer.text();
  // The words of the page as a reader has them, one space between.
  const words = html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { status: answer.status, headers: answer.headers, html, words };
};

const every = (): readonly string[] => [
  '/',
  '/changes',
  '/reports',
  '/inspections',
  '/judgements',
  '/recommendations',
  '/actions',
  '/action-plans',
  '/commitments',
  `/reports/${recorded.id('report', '/6')}`,
  `/inspections/${recorded.id('inspection', '')}`,
  `/judgements/${recorded.id('judgement', '/J2.1')}`,
  `/recommendations/${recorded.id('recommendation', '/R3')}`,
  `/actions/${recorded.id('action', '/A13.1')}`,
  `/action-plans/${recorded.id('action-plan', '/plan')}`,
  `/commitments/${recorded.id('commitment', '/C16')}`,
];

describe('every page', () => {
  it('says what it speaks for, and is told apart by its ETag', async () => {
    const position = String(recorded.events.at(-1)?.position);
    for (const path of every()) {
      const page = await get(path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.headers.get('event-position')).toBe(position);
      expect(page.words).toMatch(
        new RegExp(
          `As recorded up to position ${position} \\(23 November 2026 at \\d\\d:\\d\\d\\), shown for 21 June 2016`,
        ),
      );
      const again = await get(path, {
        'if-none-match': page.headers.get('etag') ?? '',
        // Node's fetch would else say no-cache, which asks for a whole answer.
        'cache-control': 'max-age=0',
      });
      expect([path, again.status, again.html]).toEqual([path, 304, '']);
    }
  });

  it('shows what was recorded as text, whatever it holds', async () => {
    let shown = 0;
    for (const path of every()) {
      const { html } = await get(path);
      expect(html).not.toContain('<script>document');
      expect(html).not.toContain('<img src=x');
      if (html.includes('&lt;img src=x')) shown++;
    }
    expect(shown).toBeGreaterThanOrEqual(3);
    expect(HOSTILE).toContain('<img src=x');
  });

  it('needs nothing that the security headers forbid', async () => {
    for (const path of every()) {
      const { html } = await get(path);
      expect(html).not.toMatch(/ style="|<style|<script(?![^>]* src=)| on[a-z]+="/);
    }
  });

  it('has the addresses of the pages that it links to', async () => {
    const { html } = await get('/');
    const links = new Set(
      [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&') ?? ''),
    );
    expect(links.size).toBeGreaterThan(25);
    for (const href of links) expect([href, (await get(href)).status]).toEqual([href, 200]);
  });
});

describe('the board', () => {
  it('counts, and puts everything of the scope on one page', async () => {
    const { words } = await get('/');
    for (const said of [
      '3 open recommendations of 4',
      '7 open actions of 8',
      '1 overdue 2 past the first date',
      '2 discrepancies not resolved',
      'Overall effectiveness Requires improvement',
      '2.1 Adoption performance revised Outstanding first Good',
      'Post-inspection action plan Drafting Wexmoor Council',
      '6 July 2016 11 working days left',
      '4 July 2016 Does not agree',
      '25 March 2016, Good Friday, not counted',
      '28 March 2016, Easter Monday, not counted',
      'Head of Quality Assurance 10 July 2016 first date 10 June 2016, slipped 30 days Past first date',
      'No owner',
      '10 June 2016 Overdue 11 days late',
      'Why it cannot hold: 7 January 2016 was a Thursday',
      'Resolved by Robin Hale:',
      'Action closed',
      'Recorded by Robin Hale on 23 November 2026 at',
    ])
      expect(words).toContain(said);
  });

  it('narrows to what is chosen, and shows what is', async () => {
    const { html, words } = await get('/?authority=wexmoor&meeting=2016-05-23');
    expect(html).toMatch(/<option value="2016-05-23" selected>23 May 2016<\/option>/);
    expect(words).toContain('Clear filter');
    expect((await get('/?meeting=2016-05-24')).words).toContain('Nothing that is recorded fits this filter.');
  });

  it('calls what nothing fits by its name', async () => {
    expect((await get('/?meeting=2016-05-24')).words).toContain('24 May 2016 Authority');
  });

  it('tells what was recorded time and again once, with how many times', async () => {
    const imported = await startDashboard((await sampleCommittee()).events, DAY);
    const { words } = await get('/', {}, imported);
    await imported.stop();
    expect(words).toContain('Action included in the plan 8 times HEFC 2016-05-23/6/plan');
  });

  it('does not know what is effective only later', async () => {
    const then = await startDashboard(recorded.events, '2016-05-23');
    const { words } = await get('/', {}, then);
    await then.stop();
    expect(words).toContain('8 open actions of 8');
    expect(words).not.toContain('Overdue');
    expect(words).toContain('31 working days left');
  });

  it('tells at once of what takes effect later, and marks it so', async () => {
    const then = await startDashboard(recorded.events, '2016-05-23');
    const { words } = await get(`/actions/${recorded.id('action', '/A13.1')}`, {}, then);
    await then.stop();
    expect(words).toContain('Takes effect on 6 June 2016 Why: The social workers start in July.');
    expect(words).toContain('Effective from 23 May 2016');
  });
});

describe('the page of one thing', () => {
  it('has its facts, the words of the paper, and its history version by version', async () => {
    const { words } = await get(`/actions/${recorded.id('action', '/A13.1')}`);
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
    const { words } = await get(`/action-plans/${recorded.id('action-plan', '/plan')}`);
    expect(words).toContain('Action included in the plan');
    expect(words).toContain('Actions added HEFC 2016-05-23/6/A15.2');
    expect(words).not.toContain('another record');
  });

  it('leads on to everything that belongs to it', async () => {
    const report = await get(`/reports/${recorded.id('report', '/6')}`);
    expect(report.html).toContain(`href="/action-plans/${recorded.id('action-plan', '/plan')}"`);
    const plan = await get(`/action-plans/${recorded.id('action-plan', '/plan')}`);
    expect(plan.words).toContain('HEFC 2016-05-23/6/A13.2, blocked');
  });

  it('links the report by which a commitment was kept, when the record has it', async () => {
    const { events, id, run } = await sampleCommittee();
    const [report, commitment] = [id('report', '/6'), id('commitment', '/C16')];
    const kept = { type: 'KeepCommitment', data: { meeting: '2016-06-20', report } } as const;
    await run('commitment', commitment, kept, { on: '2016-06-20' });
    const then = await startDashboard(events, DAY);
    const { html, words } = await get(`/commitments/${commitment}`, {}, then);
    await then.stop();
    expect(html).toMatch(new RegExp(`By the report[^]*?href="/reports/${report}"`));
    expect(words).toContain('Kept by the report set to HEFC 2016-05-23/6');
  });

  it('is found by its id alone', async () => {
    for (const path of ['/actions/1', `/actions/${recorded.id('report', '/6')}`, '/nowhere', '/actions/a/b']) {
      const page = await get(path);
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.words).toContain('Page not found');
    }
  });
});

describe('lists', () => {
  it('narrow, search and sort by their links', async () => {
    expect((await get('/actions?show=overdue')).words).toContain('1 action ');
    expect((await get('/actions?text=front+door')).words).toContain('1 action ');
    const { html } = await get('/actions?sort=-due&show=open');
    expect(html).toMatch(/aria-sort="descending"[^>]*><a[^>]*href="\/actions\?show=open&amp;sort=due"/);
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
      path = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(recorded.events.length).toBeGreaterThan(50);
    expect(seen).toEqual(recorded.events.map(({ position }) => position).reverse());
  });
});

describe('what is not as it should be', () => {
  it('is said of an empty system, with what to do', async () => {
    const empty = await startDashboard([], DAY);
    const { status, words } = await get('/', {}, empty);
    await empty.stop();
    expect(status).toBe(200);
    expect(words).toContain('npx oversight import FILE');
  });

  it('is said while a document is being recorded', async () => {
    const { events } = await sampleCommittee();
    expect((await get('/')).words).not.toContain('Being recorded');
    const recording = await startDashboard(events.slice(0, -1), DAY);
    const { words } = await get('/', {}, recording);
    await recording.stop();
    expect(words).toContain('Being recorded');
  });

  it('is said when a projection has stopped', async () => {
    await dashboard.db.query(
      `insert into projections.health (name, status, position, lag_ms, error, what_to_do, beat_at)
       values ('read-model', 'stopped', 1, 0, 'Cannot take it', 'Decide on it', now())`,
    );
    const { words } = await get('/actions');
    await dashboard.db.query(`delete from projections.health`);
    expect(words).toContain('The projection “read-model” stopped: Cannot take it What to do: Decide on it');
  });

  it('is said while the read models are being built, on a page that looks again by itself', async () => {
    const building = await startDashboard([], DAY);
    await building.db.query(`update projections.generation set state = 'building', run_at = now() - interval '1 hour'`);
    const { status, words, headers } = await get('/actions', {}, building);
    await building.stop();
    expect(status).toBe(503);
    expect(headers.get('refresh')).toBe('5');
    expect(words).toContain('Oversight is getting its pages ready');
    expect(words).toContain('Nothing that is recorded is lost');
  });

  it('is owned up to without a word of how it is made', async () => {
    const broken = await startDashboard([], DAY);
    await broken.db.query('drop schema read_model_1 cascade');
    const { status, words, headers } = await get('/', {}, broken);
    await broken.stop();
    expect(status).toBe(500);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(words).toContain('Sorry, there is a problem with Oversight');
    expect(words).not.toMatch(/register|select|relation/i);
  });
});

describe('assets', () => {
  it('are kept for ever under an address that changes with them', async () => {
    const { html } = await get('/');
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files).toHaveLength(5);
    for (const file of files) {
      const { status, headers } = await get(file);
      expect([file, status]).toEqual([file, 200]);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await get('/assets/old/dashboard.css')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/assets/old/..%2fdashboard.module.ts')).status).toBe(404);
  });
});
