import { beforeAll, describe, expect, it } from '@jest/globals';
import { isStatement } from '#libs/domain/statement/events.js';
import { committeePages } from '#libs/testing/dashboard/committee-pages.js';
import { sampleCommittee } from '#libs/testing/dashboard/committee.js';
import { readPage, wordsOf } from '#libs/testing/dashboard/read-page.js';
import { startDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const { recorded, dashboard } = committeePages('2016-06-21');
let inspection: string;
let plan: string;

beforeAll(() => {
  inspection = `/inspections/${recorded().id('inspection', '')}`;
  plan = `/action-plans/${recorded().id('action-plan', '/plan')}`;
});

const get = async (path: string, from = dashboard()) => {
  const page = await readPage(from.url + path);
  const tiles = [...page.html.matchAll(/<li class="app-tile[^]*?<\/li>/g)].map(([tile]) => wordsOf(tile));
  const marked = [...page.html.matchAll(/<li class="app-tile app-tile--marked[^]*?<\/li>/g)].map(([tile]) =>
    wordsOf(tile).trim(),
  );
  const ways = [...page.html.matchAll(/data-replay-to="(first|back|forward|last)"/g)].map(([, way]) => way);
  return { ...page, tiles, marked, ways };
};
/** What its paper went to is no part of it, and what the paper says of a thing beside what it records is no step. */
const ofStory = () =>
  recorded().events.filter(({ stream, event }) => !/^(?:import|body)-/.test(stream) && !isStatement(event));
const stepOf = (type: string) => ofStory().findIndex(({ event }) => event.type === type) + 1;

describe('the replay of an inspection', () => {
  it('begins with the first thing that was recorded, and nothing else', async () => {
    const page = await get(`${inspection}/replay`);
    expect(page.words).toContain(`Step 1 of ${ofStory().length}`);
    expect(page.ways).toEqual(['forward', 'last']);
    expect(page.tiles).toHaveLength(1);
    expect(page.marked).toEqual([expect.stringMatching(/^New Ofsted inspection of Wexmoor Council/)]);
    expect(page.words).toContain('None known yet');
  });

  it('tells what a step changed, by whom, why, from what to what, and marks it', async () => {
    const step = stepOf('DueDateRevised.v1');
    const page = await get(`${inspection}/replay?step=${step}`);
    for (const said of [
      `Step ${step} of ${ofStory().length}`,
      'Due date revised from 10 June 2016 to 10 July 2016',
      'Recorded by Sam Okafor on 23 November 2026 at',
      'Effective from 6 June 2016 Why: The social workers start in July.',
      'true on 21 June 2016',
    ])
      expect(page.words).toContain(said);
    expect(page.ways).toEqual(['first', 'back', 'forward', 'last']);
    expect(page.marked).toEqual([
      expect.stringMatching(/^Changed Strengthen the front door .*Due from 10 June 2016 → to 10 July 2016/),
    ]);
    // One step earlier the date is the first one, and one later the mark is gone.
    expect((await get(`${inspection}/replay?step=${step - 1}`)).tiles.join()).not.toContain('10 July 2016');
    const later = await get(`${inspection}/replay?step=${step + 1}`);
    expect(later.tiles.join()).toContain('Due 10 July 2016 First due 10 June 2016');
  });

  it('ends with the board as it is now', async () => {
    const last = ofStory().length;
    const page = await get(`${inspection}/replay?step=${last}`);
    expect(page.ways).toEqual(['first', 'back']);
    expect(page.marked).toEqual([expect.stringMatching(/Status from .* → to Closed/)]);
  });

  it('goes over a whole act at once', async () => {
    const acts = await get(`${inspection}/replay?by=act`);
    const imported = ofStory().filter(({ metadata }) => metadata.importId !== null).length;
    expect(acts.words).toContain(`Steps 1 to ${imported} of ${ofStory().length} Act 1 of`);
    expect(acts.marked).toHaveLength(acts.tiles.length);
    expect(acts.marked.every((tile) => tile.startsWith('New'))).toBe(true);
    const second = await get(`${inspection}/replay?by=act&step=${imported + 1}`);
    expect(second.words).toContain(`Step ${imported + 1} of ${ofStory().length} Act 2 of`);
    expect(second.marked).toEqual([expect.stringMatching(/^Changed Adoption performance/)]);
  });

  it('has a mark on its timeline for every step, which leads there', async () => {
    const { html } = await get(`${inspection}/replay?step=7`);
    const ticks = [...html.matchAll(/<a class="app-ticks__tick app-ticks__tick--(\w+)" href="([^"]+)"/g)];
    expect(ticks).toHaveLength(ofStory().length);
    expect(ticks.map(([, is]) => is).slice(5, 8)).toEqual(['past', 'now', 'ahead']);
    expect(ticks[8]?.[2]).toBe(`${inspection}/replay?step=9`);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });

  it('says so when a step changes nothing that is true on the day shown', async () => {
    const early = await startDashboard(recorded().events, '2016-05-23');
    const page = await get(`${inspection}/replay?step=${stepOf('DueDateRevised.v1')}`, early);
    await early.stop();
    expect(page.words).toContain('Takes effect on 6 June 2016');
    expect(page.marked).toEqual([expect.stringMatching(/^Changes on 24 May 2016 Strengthen the front door/)]);
    expect(page.tiles.join()).not.toContain('10 July 2016');
  });

  it('has more marks than people can tell apart drawn as acts', async () => {
    const { events, id, run } = await sampleCommittee();
    const action = id('action', '/A13.1');
    await run('action', action, { type: 'AgreeAction', data: {} }, { on: '2016-05-24' });
    await run('action', action, { type: 'StartAction', data: {} }, { on: '2016-05-24' });
    for (let n = 0; n < 120; n++)
      await run(
        'action',
        action,
        {
          type: 'ReportProgress',
          data: { rag: n % 2 ? 'amber' : 'green', rule: null, percent: null, status: null, note: `Week ${n}` },
        },
        { on: '2016-06-01' },
      );
    const long = await startDashboard(events, '2016-06-21');
    const page = await get(`/inspections/${id('inspection', '')}/replay?step=100`, long);
    await long.stop();
    expect(page.html.match(/app-ticks__tick--/g)).toHaveLength(123);
    expect(page.words).toMatch(/Steps 1 to \d+: \d+ events of one act/);
  });
});

describe('a replay at another moment', () => {
  it('ends where the moment does, and says when a step lies beyond', async () => {
    const at = stepOf('DueDateRevised.v1');
    const position = ofStory()[at - 1]?.position;
    const page = await get(`${inspection}/replay?step=9999&atPosition=${position}`);
    expect(page.words).toContain(`Step ${at} of ${at} Step 9999 is not known at this moment`);
    expect(page.ways).toEqual(['first', 'back']);
    expect(page.html).toContain(`href="${inspection}/replay?step=${at - 1}&amp;atPosition=${position}"`);
  });

  it('shows the board as known at its step, whatever was known later, and leads to things as they were then', async () => {
    const step = stepOf('DueDateRevised.v1');
    const page = await get(`${inspection}/replay?step=${step - 1}&on=2016-06-20`);
    expect(page.words).toContain('true on 20 June 2016');
    expect(page.tiles.join()).not.toContain('10 July 2016');
    const position = ofStory()[step - 2]?.position;
    const action = `/actions/${recorded().id('action', '/A13.1')}?on=2016-06-20&amp;atPosition=${position}`;
    expect(page.html).toContain(`href="${action}"`);
    expect((await get(action.replace('&amp;', '&'))).words).not.toContain('10 July 2016');
  });

  it('is not there before its story begins, and says so', async () => {
    const page = await get(`${plan}/replay?atPosition=100`);
    expect([page.status, page.words.includes('HEFC 2016-05-23/6/plan')]).toEqual([404, true]);
  });
});

describe('the replay of an action plan', () => {
  it('has what belongs to the plan, and no judgements', async () => {
    const page = await get(`${plan}/replay?by=act`);
    expect(page.words).toContain('Replay of action plan HEFC 2016-05-23/6/plan');
    expect(page.words).toContain('Actions 8');
    expect(page.words).toContain('A plan’s story is the plan itself');
    expect(page.words).not.toContain('Judgements 0');
    expect(page.html).toContain(`href="${plan}"`);
  });
});

describe('the address of a replay', () => {
  it('is linked from the pages of what has one', async () => {
    for (const page of [inspection, plan]) expect((await get(page)).html).toContain(`href="${page}/replay"`);
  });

  it.each(['step=0', 'step=x', 'by=week', 'step=1&step=2'])('is not understood with %s', async (query) => {
    expect((await get(`${inspection}/replay?${query}`)).status).toBe(400);
  });

  it.each(['/inspections/nonsense/replay', '/action-plans/00000000-0000-5000-8000-000000000000/replay'])(
    'leads nowhere at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
