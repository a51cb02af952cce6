import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ApiJourney, type ThingBody } from '#libs/testing/api-journey.js';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

run(`owners and due dates with a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let api: ApiJourney;
  let browser: Browser;
  let path: string;
  let actions: readonly ThingBody[];
  beforeAll(async () => {
    api = await ApiJourney.start();
    await api.recordSample();
    actions = await api.things('actions');
    path = `/reports/${(await api.some('reports')).id}/owners-and-dates`;
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  const signedIn = async (width: number, scripts: boolean): Promise<Page> => {
    const viewport = { width, height: 800 };
    const context = await browser.newContext({ baseURL: api.system.url, viewport, javaScriptEnabled: scripts });
    const page = await context.newPage();
    await page.goto('/sign-in?to=/me');
    await choosePerson(page, 'Amara Okafor', api.system.url);
    return page;
  };

  const look = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('are filled in on eight rows at 320 pixels by keyboard, without JavaScript', async () => {
    expect(actions).toHaveLength(8);
    const page = await signedIn(320, false);
    await page.goto(path);
    for (const { ref } of actions) {
      await page.getByLabel(`Person, of ${ref}`).selectOption({ label: 'Tom Lindqvist' });
      const post = page.getByLabel(`Post, of ${ref}`);
      await post.focus();
      await page.keyboard.type('Director');
      await page.keyboard.press('Tab');
      await page.keyboard.type('20 September 2027');
    }
    expect(await page.getByLabel(`Due date of ${actions[7]!.ref}`).inputValue()).toBe('20 September 2027');
    await look(page, 'grid-320');
    await page.getByLabel(`Due date of ${actions[7]!.ref}`).fill('soon');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByRole('link', { name: `${actions[7]!.ref}: “soon” is no day` }).click();
    await page.getByLabel(`Due date of ${actions[7]!.ref}`).fill('1/10/2027');
    await page.getByRole('button', { name: 'Check what will be recorded' }).click();
    await page.getByText('To be recorded: 8 things.').waitFor();
    await look(page, 'grid-check-320');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded: 8 things.').waitFor();
    for (const each of actions)
      expect((await api.now('actions', each)).state).toMatchObject({ owner: { post: 'Director' } });
    await page.context().close();
  });

  it.each([320, 1200])('stand on pages with which nothing is wrong at %i pixels', async (width) => {
    const page = await signedIn(width, true);
    await page.goto(path);
    await expectSound(page);
    await look(page, `grid-${width}-scripts`);
    await page.getByLabel(`Due date of ${actions[0]!.ref}`).fill('soon');
    await page.getByRole('button', { name: 'Check what will be recorded' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await expectSound(page);
    await page.getByLabel(`Due date of ${actions[0]!.ref}`).fill(`${width === 320 ? 3 : 4} May 2028`);
    await page.getByLabel('Who approved the new dates').fill('Cabinet');
    await page.getByLabel('Why').fill('It slips.');
    await page.getByRole('button', { name: 'Check what will be recorded' }).click();
    await page.getByText('To be recorded: 1 thing.').waitFor();
    await expectSound(page);
    await look(page, `grid-check-${width}-scripts`);
    for (const each of ['/actions', '/updates']) {
      await page.goto(each);
      await expectSound(page);
      await look(page, `${each.slice(1)}-${width}`);
    }
    await page.context().close();
  });
});
