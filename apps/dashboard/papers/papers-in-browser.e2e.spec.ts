import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';
import { sampleText } from '#libs/testing/papers.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

const SAMPLE = fileURLToPath(new URL('../../../samples/wexmoor-children-services-2016-05-23.txt', import.meta.url));
const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

run(`bringing in a paper with a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let system: TestSystem;
  let browser: Browser;
  beforeAll(async () => {
    system = await startTestSystem();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('goes from the upload to what is recorded, without JavaScript, 320 pixels wide', async () => {
    const context = await browser.newContext({
      baseURL: system.url,
      viewport: { width: 320, height: 800 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    const look = async (name: string): Promise<void> => {
      const folder = process.env.SCREENSHOTS;
      if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    };
    await page.goto('/sign-in?to=/papers/new');
    await choosePerson(page, 'Amara Okafor', system.url);
    await page.getByRole('button', { name: 'Read the paper' }).click();
    expect(await page.getByRole('heading', { name: 'There is a problem' }).count()).toBe(1);
    await look('paper-nothing-chosen');
    await page.getByLabel('Choose the paper’s text file').setInputFiles(SAMPLE);
    await page.getByRole('button', { name: 'Read the paper' }).click();
    await page.getByText('Nothing of it is recorded yet.').waitFor();
    await look('paper-draft');
    const first = page.locator('#recommendations input[type=checkbox]').first();
    expect(await first.isChecked()).toBe(true);
    await first.uncheck();
    await page.getByRole('button', { name: 'Save for later' }).click();
    expect(await page.locator('#recommendations input[type=checkbox]').first().isChecked()).toBe(false);
    await page.getByLabel('Why it is recorded (optional)').fill('For the meeting');
    await page.getByRole('button', { name: 'Record the paper' }).click();
    await page.getByRole('heading', { name: '22 things recorded' }).waitFor({ timeout: 60_000 });
    await look('paper-recorded');
    await context.close();
  }, 120_000);

  it.each([320, 1200])(
    'shows the draft with the words it was read from, %s pixels wide',
    async (width) => {
      const context = await browser.newContext({ baseURL: system.url, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto('/sign-in?to=/papers/new');
      await choosePerson(page, 'Amara Okafor', system.url);
      await page
        .getByLabel('Paste the text of the paper')
        .fill(sampleText().replace('Item No. 6.', `Item No. ${width === 320 ? 21 : 22}.`));
      await page.getByRole('button', { name: 'Read the paper' }).click();
      await page.getByText('Nothing of it is recorded yet.').waitFor();
      await expectSound(page);
      const row = page.locator('#recommendations .app-draft__row').first();
      const [fact, source] = [row.locator('.app-draft__fact'), row.locator('.app-draft__source')];
      const isBeside = (await source.boundingBox())?.y === (await fact.boundingBox())?.y;
      expect(isBeside).toBe(width > 768);
      await context.close();
    },
    120_000,
  );
});
