import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hrefsIn, readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';
import { recordedPapers } from '#libs/testing/told-papers.js';

const TODAY = '2026-11-23';
const HEFC = 'wexmoor/health-education-and-families-committee';

let dashboard: TestDashboard;
let judgement: string;

beforeAll(async () => {
  const log = await recordedPapers();
  const judged = log.find(
    ({ event }) => event.type.startsWith('JudgementRecorded') && (event.data as { code: string }).code === '2.1',
  );
  judgement = judged?.stream.replace('judgement-', '') ?? '';
  dashboard = await startDashboard(log, TODAY);
});
afterAll(() => dashboard?.stop());

const get = (path: string) => readPage(dashboard.url + path);
const told = (query: string) => get(`/judgements/${judgement}/told?${query}`);

describe('the page of what had been told of a thing', () => {
  it('says what was said last by then, by which paper, beside what is true', async () => {
    const may = await told(`toldBy=2016-09-19&body=${HEFC}`);
    expect(may.words).toContain('what it had been told by 19 September 2016');
    expect(may.words).toMatch(/Grade Good HEFC 2016-05-23\/6 for the meeting of 23 May 2016 the same the same/);
    const september = await told(`toldBy=20+September+2016&body=${HEFC}`);
    expect(september.words).toMatch(
      /Grade Outstanding HEFC 2016-09-20\/6 for the meeting of 20 September 2016 Good Good/,
    );
    const cabinet = await told('toldBy=2016-12-31&body=cabinet');
    expect(cabinet.words).toMatch(/Grade Inadequate \S+ 2016-07-04\/6|Grade Inadequate Cabinet/);
    expect((await told('toldBy=2016-07-03&body=cabinet')).words).toContain('Nothing had been told of it.');
  });

  it('asks for a day and a body where none is named, and is told of on the page of the thing', async () => {
    const { status, html } = await told('');
    expect([status, html.includes('name="toldBy"'), html.includes('name="body"')]).toEqual([200, true, true]);
    const page = await get(`/judgements/${judgement}`);
    expect(hrefsIn(page.html)).toContain(`/judgements/${judgement}/told`);
  });

  it.each([
    ['toldBy=soon', /must be a day such as 20 September 2017/],
    ['toldBy=2016-09-19&body=nobody', /No paper of this record was put before a body that is called nobody/],
  ])('%s is refused, saying what to do', async (query, words) => {
    const { status, words: said } = await told(query);
    expect(status).toBe(400);
    expect(said).toMatch(words);
  });
});

describe('the page of what a body had been told', () => {
  it('has everything of which it was told, and nothing of another body’s', async () => {
    const { words } = await get(`/told?toldBy=2016-05-23&body=${HEFC}`);
    expect(words).toContain('Health, Education and Families Committee: what it had been told by 23 May 2016');
    expect(words).toContain('Recommendation HEFC 2016-05-23/6/R1');
    expect(words).not.toContain('Recommendation HEFC 2016-09-20');
    expect((await get(`/told?toldBy=2016-05-22&body=${HEFC}`)).words).toContain('It had been told nothing.');
  });

  it('wants to know whose board', async () => {
    const { status, words } = await get('/told?toldBy=2016-05-22');
    expect([status, words]).toEqual([400, expect.stringContaining('Choose whose board')]);
    expect((await get('/told')).status).toBe(200);
  });
});

describe('a moment before the record began', () => {
  it('leads to what had been told by that day', async () => {
    const board = await get('/?on=2017-09-20&asAt=2017-09-20&authority=wexmoor&committee=cabinet');
    expect(board.words).toContain('The record begins on 23 November 2026.');
    expect(hrefsIn(board.html)).toContain('/told?toldBy=2017-09-20&body=wexmoor%2Fcabinet');
    expect((await get('/told?toldBy=2017-09-20&body=wexmoor%2Fcabinet')).words).toContain('Inadequate');
    const thing = await get(`/judgements/${judgement}?on=2017-09-20&asAt=2017-09-20`);
    expect(hrefsIn(thing.html)).toContain(`/judgements/${judgement}/told?toldBy=2017-09-20`);
  });
});
