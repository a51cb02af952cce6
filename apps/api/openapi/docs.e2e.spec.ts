import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

/** In the page: scrolls, and answers the ids of the operations that are drawn then. Of many, it draws those alone that are in sight. */
const scrolled = (how: string) => `(async () => {
  ${how};
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return [...document.querySelectorAll('.opblock')].map(({ id }) => id);
})()`;
const FROM_THE_TOP = scrolled('scrollTo(0, 0)');
const SCROLLED_ON = scrolled('scrollBy(0, innerHeight / 2)');

const here = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

here(`the browsable documentation${NO_BROWSER === null ? '' : `, NOT RUN: ${NO_BROWSER}`}`, () => {
  let system: TestSystem;
  let browser: Browser;
  beforeAll(async () => {
    system = await startTestSystem();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('shows every operation and tries one, and the browser has nothing to complain of', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.url()} answered ${response.status()}`);
    });

    await page.goto(`${system.url}/docs`, { waitUntil: 'networkidle' });
    const { paths } = (await (await fetch(`${system.url}/openapi.json`)).json()) as { paths: Record<string, object> };
    const described = Object.values(paths).reduce((sum, operations) => sum + Object.keys(operations).length, 0);
    const drawn = new Set(await page.evaluate<string[]>(FROM_THE_TOP));
    for (let n = 0; n < described && drawn.size < described; n++)
      for (const id of await page.evaluate<string[]>(SCROLLED_ON)) drawn.add(id);
    expect(drawn.size).toBe(described);

    const live = page.locator('.opblock', { hasText: '/health/live' });
    await page.evaluate(FROM_THE_TOP);
    while ((await live.count()) === 0) await page.evaluate(SCROLLED_ON);
    await live.click();
    await live.getByRole('button', { name: 'Try it out' }).click();
    await live.getByRole('button', { name: 'Execute' }).click();
    await live.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
    expect(complaints).toEqual([]);
  }, 90_000);
});
