import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { sampleText } from '#libs/testing/api-journey.js';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { pseudonymOf } from '#libs/testing/dashboard/visitor.js';
import { Walker } from '#libs/testing/dashboard/walker.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

const SCOPE = { authority: 'Wexmoor Council', committee: 'Health, Education and Families Committee' };
const FIRST = '23 May 2016';
const NEXT = '11 July 2016';
const THIRD = '12 September 2016';
const SAM = 'Sam Whitlock';

/** A paper of a later meeting that reports back. */
const REPORT_BACK = sampleText()
  .replace('Item No. 6.', 'Item No. 9.')
  .replace('Date: 23 May 2016', 'Date: 14 November 2016')
  .replace("Ofsted Inspection of Children's Services, January 2016", 'The sufficiency of placements')
  .replace(
    /RECOMMENDATIONS[^]*KEY ISSUES FOR CONSIDERATION/,
    'RECOMMENDATIONS\n\n1. That the committee notes the report.\n\nKEY ISSUES FOR CONSIDERATION',
  )
  .replace(
    /KEY ISSUES FOR CONSIDERATION[^]*?Community impact statement/,
    'KEY ISSUES FOR CONSIDERATION\n\n2. Placements are sufficient.\n\nCommunity impact statement',
  );

const day = (n: number): string => `${n} September 2016`;

/** The walk of an officer from the paper of one meeting to the next, all of it by the pages, at 320 px, without JavaScript. */
run(`the walk of an officer${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let system: TestSystem;
  let browser: Browser;
  let amara: Walker;
  let meeting: string;
  let next: string;
  let report: string;
  let actions: readonly string[] = [];
  let amended: string;
  let plan: string;
  let commitment: string;
  const action = (n: number): string => actions[n] ?? '';
  const idOf = (path: string): string => path.split('/')[2] ?? '';

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await openBrowser();
    amara = await Walker.signedIn(browser, system.url, 'Amara Okafor');
    await system.token(SAM);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  let isBroken = false;
  /** One after the other: where one does not come to its end, the next has nothing to go on from. */
  const step = (name: string, walk: () => Promise<void>) =>
    it(
      name,
      async () => {
        expect(isBroken).toBe(false);
        isBroken = true;
        await walk();
        isBroken = false;
      },
      120_000,
    );

  const bringIn = async (text: string): Promise<void> => {
    await amara.goTo('/desk');
    await amara.sound();
    await amara.follow('Bring in a paper');
    await amara.sound();
    await amara.answer({ text });
    await amara.press('Read the paper');
    await amara.sound();
    await amara.press('Record the paper');
    for (let looks = 0; looks < 60 && (await amara.text()).includes('It is being recorded'); looks++) {
      await amara.page.waitForTimeout(500);
      await amara.page.reload();
    }
    expect(await amara.text()).toMatch(/^\d+ things? recorded$/m);
    await amara.sound();
  };

  const schedule = async (on: string, effectiveOn: string): Promise<string> => {
    await amara.goTo('/meetings/do/schedule');
    await amara.recordForm({ ...SCOPE, meeting: on, kind: 'ordinary', effectiveOn });
    return new URL(amara.page.url()).pathname;
  };

  step('brings in the paper of the first meeting', async () => {
    await bringIn(sampleText());
    [report = ''] = await amara.things('reports');
    await amara.goTo(report);
    actions = await amara.things('actions');
    expect(actions).toHaveLength(8);
  });

  step('minutes the meeting in one act, one recommendation agreed as amended', async () => {
    meeting = await schedule(FIRST, '1 May 2016');
    await amara.goTo(meeting);
    await amara.follow('Minute this meeting');
    await amara.answer({ on: FIRST });
    await amara.press('Record that it was held');
    const recommendations = (await amara.things('recommendations')).map(idOf);
    expect(recommendations).toHaveLength(4);
    const [noted, outline, draft, referred] = recommendations;
    await amara.answer({
      [`outcome.${noted}`]: 'agreed',
      [`number.${noted}`]: '6.1',
      [`outcome.${outline}`]: 'agreed as amended',
      [`number.${outline}`]: '6.2',
      [`amendedText.${outline}`]: 'That the committee approves the outline, with a date for each action.',
      [`outcome.${draft}`]: 'agreed',
      [`number.${draft}`]: '6.3',
      [`outcome.${referred}`]: 'referred',
      [`number.${referred}`]: '6.4',
      [`words.${referred}`]: 'That the findings be referred to the Housing and Regeneration Committee.',
      [`referredTo.${referred}`]: 'Housing and Regeneration Committee',
    });
    await amara.sound();
    await amara.press('Check what you typed');
    expect(await amara.problems()).toEqual([]);
    await amara.sound();
    await amara.press('Record it');
    expect(await amara.problems()).toEqual([]);
    amended = `/recommendations/${outline}`;
    await amara.goTo(amended);
    expect(await amara.text()).toContain('with a date for each action');
  });

  step('gives eight actions owners and dates in a grid', async () => {
    await amara.goTo(`${report}/owners-and-dates`);
    const cells = actions.flatMap((path, n): (readonly [string, string])[] => [
      [`due.${idOf(path)}`, day(n + 1)],
      n === 0 ? [`person.${idOf(path)}`, pseudonymOf(SAM)] : [`post.${idOf(path)}`, 'Director of Children’s Services'],
    ]);
    await amara.answer({ ...Object.fromEntries(cells), effectiveOn: FIRST });
    await amara.sound();
    await amara.press('Check what will be recorded');
    expect(await amara.problems()).toEqual([]);
    await amara.press('Record');
    await amara.sound();
    for (const [n, path] of actions.entries()) {
      await amara.goTo(path);
      expect(await amara.text()).toContain(day(n + 1));
    }
  });

  step('moves one date twice, the second typed wrong, withdrawn and entered again', async () => {
    const because = { approver: 'Cabinet', reason: 'Two posts are vacant.' };
    await amara.make(action(1), 'revise-due-date', { to: '1 October 2016', effectiveOn: '1 June 2016', ...because });
    await amara.make(action(1), 'revise-due-date', { to: '1 November 2017', effectiveOn: '20 June 2016', ...because });
    expect(await amara.text()).toContain('1 November 2017');
    await amara.follow(/Withdraw it/);
    await amara.recordForm({ reason: 'The year was typed wrong.' });
    await amara.make(action(1), 'revise-due-date', { to: '1 November 2016', effectiveOn: '20 June 2016', ...because });
    const told = await amara.text();
    expect(told).toContain('2 times');
    expect(told).toContain('1 November 2016');
  });

  step('enters a RAG late, says what blocks, and goes on', async () => {
    await amara.make(action(1), 'agree', { effectiveOn: '24 May 2016' });
    await amara.make(action(1), 'start', { effectiveOn: '25 May 2016' });
    await amara.make(action(1), 'report-progress', { rag: 'green', effectiveOn: '1 July 2016' });
    await amara.make(action(1), 'report-progress', { rag: 'red', effectiveOn: '1 June 2016' });
    expect(await amara.text('.govuk-summary-list')).toMatch(/RAG\s+Green/);
    await amara.make(action(1), 'block', { reason: 'No premises.', effectiveOn: '2 July 2016' });
    await amara.make(action(1), 'unblock', { effectiveOn: '3 July 2016' });
    expect(await amara.text()).toContain('In progress');
  });

  step('uploads evidence, claims with it, and somebody else verifies', async () => {
    await amara.goTo(action(1));
    await amara.follow('Add evidence');
    await amara.answer({ title: 'Note of the audit', speaksOf: '4 July 2016' });
    await amara.page.setInputFiles('#file', {
      name: 'audit.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('All twenty cases.'),
    });
    await amara.sound();
    await amara.press('Add the evidence');
    expect(await amara.problems()).toEqual([]);
    await amara.goTo(action(1));
    await amara.page
      .locator(`a[href="${action(1)}/do/claim-completion"]`)
      .first()
      .click();
    const evidence = amara.page.locator('[name="evidence.0.id"]');
    const option = await evidence.locator('option').nth(1).getAttribute('value');
    await amara.recordForm({ 'evidence.0.id': option ?? '', effectiveOn: '5 July 2016' });
    expect(await amara.page.locator(`a[href="${action(1)}/do/verify"]`).count()).toBe(0);
    const priya = await Walker.signedIn(browser, system.url, 'Priya Raman');
    await priya.goTo('/desk');
    await priya.sound();
    expect(await priya.text()).toContain('Improve the quality of assessments');
    await priya.make(action(1), 'verify', { effectiveOn: '6 July 2016' });
    await priya.close();
  });

  step('has more time asked for by the owner, and granted by the minute of the next meeting', async () => {
    const sam = await Walker.signedIn(browser, system.url, SAM);
    await sam.goTo('/desk');
    await sam.sound();
    await sam.make(action(0), 'request-more-time', {
      to: '1 December 2016',
      reason: 'The team is new.',
      effectiveOn: '1 July 2016',
    });
    await sam.close();
    next = await schedule(NEXT, '1 June 2016');
    await amara.goTo(next);
    await amara.follow('Minute this meeting');
    await amara.answer({ on: NEXT });
    await amara.press('Record that it was held');
    const row = idOf(action(0));
    const done = idOf(action(1));
    await amara.answer({
      [`decision.${row}`]: 'more time granted',
      [`number.${row}`]: '4',
      [`words.${row}`]: 'That the new date be agreed.',
      [`decision.${done}`]: 'completion confirmed',
      [`number.${done}`]: '5',
      [`words.${done}`]: 'That its completion be confirmed.',
    });
    await amara.press('Check what you typed');
    expect(await amara.problems()).toEqual([]);
    await amara.press('Record it');
    await amara.goTo(action(0));
    expect(await amara.text()).toContain('1 December 2016');
    await amara.goTo(action(1));
    expect(await amara.text()).toContain('Closed');
  });

  step('sends the plan to cabinet and to both recipients, one of them late, which the board says', async () => {
    await amara.goTo('/action-plans');
    [plan = ''] = await amara.things('action-plans');
    await amara.make(plan, 'issue-draft', { on: '6 June 2016' });
    await amara.make(plan, 'return-to-cabinet', { on: '20 June 2016' });
    await amara.make(plan, 'approve', { on: '20 June 2016', by: 'Cabinet' });
    await amara.make(plan, 'submit', { on: '4 July 2016', recipient: 'Secretary of State', means: 'e-mail' });
    await amara.make(plan, 'submit', {
      on: '8 July 2016',
      recipient: 'Her Majesty’s Chief Inspector',
      means: 'e-mail',
    });
    await amara.goTo('/?on=2016-07-11');
    expect(await amara.text()).toMatch(/Chief Inspector[^\n]*4 days late/);
  });

  step('keeps a commitment by a second paper', async () => {
    await bringIn(REPORT_BACK);
    await amara.goTo('/commitments');
    [commitment = ''] = await amara.things('commitments');
    await amara.make(commitment, 'keep', { meeting: '14 November 2016', report: 'The sufficiency of placements' });
    expect(await amara.text()).toContain('Kept');
  });

  step('publishes the tracker for the next meeting, which stays as it was while the record goes on', async () => {
    const third = await schedule(THIRD, '1 June 2016');
    await amara.goTo('/trackers/do/begin');
    await amara.recordForm({ meetingId: idOf(third), effectiveOn: '1 August 2016' });
    const tracker = new URL(amara.page.url()).pathname;
    for (const by of ['service', 'finance', 'legal'])
      await amara.make(tracker, 'clear', { by, who: `Head of ${by}`, on: '2 August 2016' });
    await amara.goTo(third);
    await amara.follow('The tracker for this meeting');
    await amara.sound();
    await amara.follow(/^Publish it/);
    await amara.recordForm({ itemNo: '5', on: '5 August 2016' });
    expect(await amara.text('.govuk-notification-banner')).toContain('Recorded: Tracker published');
    await amara.follow('See its files');
    expect(await amara.text(':target')).toBe('The paper');
    await amara.goTo(tracker);
    await amara.sound();
    const files = async () => {
      const links = await amara.page.locator(`a[href*="${idOf(tracker)}/files/"]`).all();
      const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
      const read = await Promise.all(paths.map(async (path) => (await amara.page.request.get(path ?? '')).body()));
      return read.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    };
    const published = await files();
    expect(published).toHaveLength(3);
    const because = { approver: 'Cabinet', reason: 'It takes longer.', effectiveOn: '10 August 2016' };
    await amara.make(action(2), 'revise-due-date', { to: '1 December 2016', ...because });
    await amara.goTo(tracker);
    expect(await files()).toEqual(published);
    for (const sha256 of published) expect(await amara.text()).toContain(sha256);
  });

  step('shows all of it as of the meeting before', async () => {
    await amara.goTo(`${action(0)}?on=2016-07-10`);
    expect(await amara.text('.govuk-summary-list')).toContain('1 September 2016');
    await amara.goTo(`${action(1)}?on=2016-06-01`);
    const then = await amara.text('.govuk-summary-list');
    expect(then).toContain('1 October 2016');
    expect(then).toMatch(/RAG\s+Red/);
    await amara.goTo(`${amended}?on=2016-07-10`);
    expect(await amara.text()).toMatch(/Agreed as amended/);
    await amara.goTo(`${plan}?on=2016-07-05`);
    expect(await amara.text()).toMatch(/Secretary of State for Education\s+4 July 2016\s+In time/);
    expect(await amara.text()).toMatch(/Chief Inspector\s+Not recorded\s+Missing/);
    await amara.goTo(`${commitment}?on=2016-07-10`);
    expect(await amara.text()).toMatch(/^Made$/m);
    await amara.goTo('/?on=2016-05-23');
    await amara.sound();
  });
});
