import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ApiJourney, type ChangedBody } from '#libs/testing/api-journey.js';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;
const AMARA = 'Amara Okafor';

run(`a meeting that is minuted with a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let api: ApiJourney;
  let browser: Browser;
  let meeting: ChangedBody;
  let minutes: string;

  beforeAll(async () => {
    api = await ApiJourney.start();
    const whose = {
      ...{ authority: 'Wexmoor Borough Council', committee: 'Children’s Services Committee', meeting: '2016-05-23' },
    };
    meeting = await api.entered(AMARA, 'meetings', { ...whose, kind: 'ordinary' });
    const report = await api.entered(AMARA, 'reports', {
      ...{ ...whose, itemNo: '8', classification: 'Open', title: 'Outcome of the inspection' },
      document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
    });
    await api.entered(AMARA, 'recommendations', { reportId: report.id, no: '1', text: 'That the report be noted' });
    await api.entered(AMARA, 'actions', { reportId: report.id, number: 1, objective: 'Do the thing' });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  const look = async (page: Page, name: string): Promise<void> => {
    await expectSound(page);
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  /** At 320 px. axe needs scripts. */
  const signedIn = async (scripts: boolean): Promise<Page> => {
    const viewport = { width: 320, height: 800 };
    const context = await browser.newContext({ baseURL: api.system.url, viewport, javaScriptEnabled: scripts });
    const page = await context.newPage();
    await page.goto('/sign-in?to=/me');
    await choosePerson(page, AMARA, api.system.url);
    return page;
  };

  it('is minuted without JavaScript, by an officer', async () => {
    const page = await signedIn(false);
    await page.goto(`/meetings/${meeting.id}`);
    await page.getByRole('link', { name: 'Minute this meeting' }).click();
    await page.getByRole('button', { name: 'Record that it was held' }).click();

    await page.getByLabel('What the meeting decided').first().selectOption('agreed');
    await page.getByRole('button', { name: 'Add another' }).click();
    expect(await page.getByRole('group', { name: 'Resolution 2' }).count()).toBe(1);
    expect(await page.getByLabel('What the meeting decided').first().inputValue()).toBe('agreed');

    await page.getByRole('button', { name: 'Check what you typed' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Number of the minute').first().fill('7');
    await page.getByLabel('Number of the minute').first().press('Enter');

    await page.getByRole('heading', { name: 'Check before it is recorded' }).waitFor();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('The minutes are recorded, and all that they say.').waitFor();
    await page.getByRole('link', { name: 'See the minutes' }).click();
    expect(await page.getByText('Minute 7, agreed').count()).toBeGreaterThan(0);
    minutes = new URL(page.url()).pathname;
    await page.context().close();
  }, 60_000);

  it('is sound on a small screen', async () => {
    const page = await signedIn(true);
    await page.goto(`/meetings/${meeting.id}/minute`);
    await page.getByRole('button', { name: 'Check what you typed' }).click();
    await page.getByText('Say of one thing at least what the meeting decided.').waitFor();
    await look(page, 'wrong');
    const added = page.getByRole('group', { name: 'Resolution 1' });
    await added.getByLabel('Number of the minute').fill('9');
    await added.getByLabel('Words of the resolution').fill('RESOLVED: That a report be brought.');
    await added.getByLabel('What the meeting decided').selectOption('agreed');
    await page.getByRole('button', { name: 'Check what you typed' }).click();
    await page.getByRole('heading', { name: 'Check before it is recorded' }).waitFor();
    await look(page, 'check');
    await page.goto(`${minutes}/correct`);
    await look(page, 'correct');
    await page.context().close();
  }, 60_000);
});
