import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PUBLIC } from '#libs/asking/reader.js';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';
import { visitor } from '#libs/testing/dashboard/visitor.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

run(`a move with a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let system: TestSystem;
  let browser: Browser;
  let meeting: string;
  let other: string;
  beforeAll(async () => {
    system = await startTestSystem({ guest: PUBLIC });
    browser = await openBrowser();
    const amara = await visitor(system, 'Amara Okafor');
    const scheduled = async (day: string) => {
      const typed = { authority: 'Wexmoor Borough Council', committee: 'Cabinet', meeting: day, kind: 'ordinary' };
      return (await amara.record('/meetings/do/schedule', typed)).location.split('?')[0] ?? '';
    };
    meeting = await scheduled('11 September 2017');
    other = await scheduled('2 October 2017');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const signedIn = async (scripts: boolean): Promise<[Page, BrowserContext]> => {
    const context = await browser.newContext({
      ...{ baseURL: system.url, viewport: { width: 320, height: 800 }, javaScriptEnabled: scripts },
    });
    const page = await context.newPage();
    await page.goto('/sign-in?to=/me');
    await choosePerson(page, 'Amara Okafor', system.url);
    return [page, context];
  };

  const look = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };

  it('goes from the page of a thing to what is recorded by keyboard alone, without JavaScript', async () => {
    const [page, context] = await signedIn(false);
    await page.goto(meeting);
    await page.getByRole('link', { name: 'Record that it was put off to a later day before it met' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('The day to which it was moved').fill('soon');
    // From a field, Enter sends the form.
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('link', { name: /“soon” is no day/ }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.name')).toBe('to');
    await page.getByLabel('The day to which it was moved').fill('18 September 2017');
    await page.getByLabel('Why', { exact: true }).fill('The hall is closed.');
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await press(page, 'Change why');
    expect(await page.getByLabel('Why', { exact: true }).inputValue()).toBe('The hall is closed.');
    await page.getByLabel('Why', { exact: true }).fill('The hall is flooded.');
    await press(page, 'Continue');
    await press(page, 'Record it');
    await page.getByText(/Recorded: Meeting adjourned|Recorded: Meeting postponed/).waitFor();
    await page.getByRole('link', { name: 'See the entry in the history' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByText('The hall is flooded.').count()).toBe(1);
    await context.close();
  }, 120_000);

  it('has nothing that axe finds wrong, nor a line that does not fit, 320 pixels wide', async () => {
    const [page, context] = await signedIn(true);
    for (const path of [other, '/meetings', `${other}/do/hold`, '/bodies/do/establish', '/recommendations/do/make']) {
      await page.goto(path);
      await expectSound(page);
      await look(page, `moves${path.replaceAll(/\W+/g, '-').slice(0, 40)}`);
    }
    await page.goto(`${other}/do/hold`);
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await expectSound(page);
    await page.getByLabel('The day for which it stood').fill('2 October 2017');
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await expectSound(page);
    await look(page, 'moves-check');
    await press(page, 'Record it');
    await page.getByText('Recorded: Meeting held').waitFor();
    await expectSound(page);
    await look(page, 'moves-recorded');
    await context.close();
  }, 120_000);
});
