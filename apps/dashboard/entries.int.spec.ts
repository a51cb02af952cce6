import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTIONS, correctedRecord, INSPECTION } from '#libs/testing/corrected-record.js';
import { hrefOf, readPage, wordsOf } from '#libs/testing/dashboard/read-page.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const { events } = correctedRecord();
let dashboard: TestDashboard;

beforeAll(async () => {
  dashboard = await startDashboard(events, '2026-11-24');
});
afterAll(() => dashboard?.stop());

const get = (path: string) => readPage(dashboard.url + path);
const pathOf = (action: keyof typeof ACTIONS) => `/actions/${ACTIONS[action]}`;
const tellings = (html: string) =>
  [...html.matchAll(/<li class="app-history__entry[^]*?<\/li>/g)].map(([item]) => item);
/** What the page of an action tells of one of its versions. */
const version = async (action: keyof typeof ACTIONS, no: number) => {
  const { html } = await get(pathOf(action));
  const item = tellings(html).find((telling) => telling.includes(`Version ${no}<`)) ?? '';
  return { html: item, words: wordsOf(item).trim() };
};
const positionOf = (type: string, stream: string, nth = 0) =>
  events.filter((event) => event.stream === stream && event.event.type === type)[nth]?.position ?? -1n;
const stepOf = (type: string, action: keyof typeof ACTIONS) =>
  events.findIndex(({ stream, event }) => stream === `action-${ACTIONS[action]}` && event.type === type) + 1;

const WITHDRAWN =
  'Withdrawn as recorded by mistake on 23 November 2026 at 10:00 by Sam Okafor: The year was typed wrongly.';

describe('the history of a thing', () => {
  it('strikes a withdrawn entry through, says so in words, and by whom, when and why', async () => {
    const { html, words } = await version('mistyped', 2);
    expect(html).toContain('<del>Due date set: 20 September 2071</del>');
    expect(html).toContain('app-history__entry--withdrawn');
    expect(words).toMatch(/^Version 2 Withdrawn Due date set: 20 September 2071 /);
    expect(words).toContain(WITHDRAWN);
    expect((await get(pathOf('mistyped'))).words).toContain('Due date revised Never');
  });

  it('says of a withdrawal what it withdrew', async () => {
    const { words } = await version('mistyped', 3);
    expect(words).toContain('Withdrew: Due date set: 20 September 2071, of 10 July 2017 Recorded by Sam Okafor');
    expect(words).not.toContain('Withdrawn');
  });

  it('says of a late entry from when it holds, and what stands over it', async () => {
    expect((await version('movedLate', 4)).words).toContain(
      'Entered late: it holds from 1 September 2017. From 10 October 2017 a later entry (due date revised) stands over it: due date 30 June 2018.',
    );
    expect((await version('reportedLate', 3)).words).toContain(
      'From 5 September 2017 a later entry (progress reported) stands over it: progress note Late; RAG red.',
    );
    for (const no of [2, 3, 5]) expect((await version('movedLate', no)).words).not.toContain('Entered late');
  });

  it('tells what an entry says that was so before, and nothing twice', async () => {
    expect((await version('movedLate', 5)).words).toMatch(/Approver Strategic Director$/);
    const first = (await version('movedLate', 3)).words;
    expect(first.match(/Strategic Director/g)).toHaveLength(1);
    expect(first).not.toContain('Approver');
  });

  it('marks an irregular entry with its rule, and a step that takes effect later than its day', async () => {
    const irregular = (await version('outOfOrder', 4)).words;
    expect(irregular).toMatch(/^Version 4 Action closed Irregular /);
    expect(irregular).toContain('Against a rule: An action is closed once it is verified.');
    const later = (await version('outOfOrder', 3)).words;
    expect(later).toContain('Effective from 20 July 2017');
    expect(later).toContain('Entered for 15 July 2017, it takes effect on 20 July 2017, as the step before it did.');
    expect((await version('agreedAhead', 2)).words).toContain('Takes effect on 1 January 2027');
  });

  it('shows a withdrawn entry as standing where its withdrawal is not known', async () => {
    const { words } = await get(
      `${pathOf('mistyped')}?atPosition=${positionOf('DueDateSet.v1', `action-${ACTIONS.mistyped}`)}`,
    );
    expect(words).toContain('Due date set: 20 September 2071');
    expect(words).not.toContain('Withdrawn');
  });
});

describe('the other pages with entries', () => {
  it('are the changes, and the board with what was done lately', async () => {
    const changes = await get(`/changes?stream=action-${ACTIONS.mistyped}`);
    expect(changes.words).toContain('Withdrawn Due date set: 20 September 2071');
    expect(changes.words).toContain('Withdrew: Due date set: 20 September 2071, of 10 July 2017');
    const { words, html } = await get('/');
    expect(words).toContain('Action closed Irregular');
    expect(html.split('id="lately"')[0]).not.toContain(pathOf('byMistake'));
  });

  it('are the comparison of two moments, where a withdrawal is the cause', async () => {
    const before = positionOf('DueDateSet.v1', `action-${ACTIONS.mistyped}`);
    const { words } = await get(`${pathOf('mistyped')}/compare?fromAtPosition=${before}`);
    expect(words).toContain('Due date set: 20 September 2017 Recorded by Robin Hale');
    const after = positionOf('EntryWithdrawn.v1', `action-${ACTIONS.mistyped}`);
    const withdrawn = await get(`${pathOf('mistyped')}/compare?fromAtPosition=${before}&atPosition=${after}`);
    expect(withdrawn.words).toContain('Withdrew: Due date set: 20 September 2071, of 10 July 2017');
    expect(withdrawn.words).toContain('Due date removed, was 20 September 2071');
  });

  it('are the comparison of a thing that is withdrawn, either way round', async () => {
    const before = `AtPosition=${positionOf('ActionPlanned.v2', `action-${ACTIONS.byMistake}`)}`;
    const gone = (await get(`${pathOf('byMistake')}/compare?from${before}`)).words;
    expect(gone).toContain('At the second point it is withdrawn, as recorded by mistake. Withdrew: Action planned');
    const turned = (await get(`${pathOf('byMistake')}/compare?a${before.slice(1)}&fromOn=2026-11-24`)).words;
    expect(turned).toContain('At the first point it is withdrawn, as recorded by mistake. Withdrawn Action planned');
  });
});

describe('the replay', () => {
  const at = (step: number) => get(`/inspections/${INSPECTION}/replay?step=${step}`);
  const told = (html: string) => tellings(html).map((item) => wordsOf(item).trim());

  it('shows an entry as it stood at its step, its mark crossed where it was withdrawn later', async () => {
    const step = stepOf('DueDateSet.v1', 'mistyped');
    const { html, words } = await at(step);
    expect(told(html)).toEqual([expect.stringMatching(/^Due date set: 20 September 2071 /)]);
    expect(words).not.toContain('Withdrawn Due');
    expect(words).toContain(`Step ${step}: Due date set, CPC 2017-07-10/8/mistyped (withdrawn as recorded by mistake)`);
    expect(html.match(/app-ticks__tick--withdrawn/g)).toHaveLength(2);
  });

  it('marks the tile of what is not there any more', async () => {
    const { html, words } = await at(stepOf('EntryWithdrawn.v1', 'byMistake'));
    expect(words).toContain('Actions 5');
    expect(words).toContain('No longer there ByMistake');
    expect(html).toContain('app-tile--gone');
    expect((await at(events.length)).words).not.toContain('No longer there');
  });
});

describe('the page of a thing whose beginning is withdrawn', () => {
  it('says that there is no such thing any more, why, and leads to its history', async () => {
    const { status, html, words } = await get(pathOf('byMistake'));
    expect(status).toBe(404);
    expect(words).toContain('There is no such thing any more Action CPC 2017-07-10/8/byMistake');
    expect(words).toContain(
      'Sam Okafor withdrew it on 23 November 2026 at 10:00. Why: It is the same as another action.',
    );
    const history = await get(hrefOf(html, 'See its history'));
    expect(tellings(history.html)[1]).toContain('<del>Action planned</del>');
    for (const path of ['/actions', `/inspections/${INSPECTION}`])
      expect([path, (await get(path)).words]).toEqual([path, expect.not.stringContaining('byMistake')]);
  });

  it('is there at a moment before that, and was not there yet before it', async () => {
    const planned = positionOf('ActionPlanned.v2', `action-${ACTIONS.byMistake}`);
    expect((await get(`${pathOf('byMistake')}?atPosition=${planned}`)).status).toBe(200);
    const earlier = await get(`${pathOf('byMistake')}?on=2017-01-01&atPosition=${planned}`);
    expect([earlier.status, earlier.words]).toEqual([404, expect.stringContaining('is true from 10 July 2017')]);
    const unknown = await get(`${pathOf('byMistake')}?atPosition=100`);
    expect([unknown.status, unknown.words]).toEqual([404, expect.stringContaining('Not in the record at this time')]);
  });
});
