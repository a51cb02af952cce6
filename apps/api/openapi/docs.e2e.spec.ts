import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

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
    // The page draws them one after another.
    await page
      .locator('.opblock')
      .nth(described - 1)
      .waitFor();
    expect(await page.locator('.opblock').count()).toBe(described);

    const live = page.locator('.opblock', { hasText: '/health/live' });
    await live.click();
    await live.getByRole('button', { name: 'Try it out' }).click();
    await live.getByRole('button', { name: 'Execute' }).click();
    await live.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
