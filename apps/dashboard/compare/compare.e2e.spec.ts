import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeViolations, BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { committee, type Committee } from '#libs/testing/dashboard/committee.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const suite = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

suite(`comparing in a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let recorded: Committee;
  let dashboard: TestDashboard;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    recorded = await committee();
    dashboard = await startDashboard(recorded.events, '2016-06-21');
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  const open = async (width: number, javaScriptEnabled = true) => {
    const context = await browser.newContext({
      baseURL: dashboard.url,
      viewport: { width, height: 900 },
      javaScriptEnabled,
    });
    return { context, page: await context.newPage() };
  };
  const action = () => `/actions/${recorded.id('action', '/A13.1')}/compare`;

  it.each([1280, 320])(
    'has nothing that axe finds wrong, and nothing that overflows, %d pixels wide',
    async (width) => {
      const { context, page } = await open(width);
      const paths = [
        '/compare',
        '/compare?fromOn=2016-06-01',
        '/compare?fromOn=2015-01-01',
        '/compare?fromOn=2016-06-21&on=2016-05-25',
        '/compare?fromOn=2016-06-21',
        action(),
        `${action()}?fromOn=2016-06-01`,
        `${action()}?fromOn=2016-06-21`,
      ];
      for (const path of paths) {
        await page.goto(path);
        expect([path, await axeViolations(page)]).toEqual([path, []]);
        expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width]);
      }
      await context.close();
    },
    120_000,
  );

  it('is chosen without JavaScript by two days, and keeps the second from page to page', async () => {
    const { context, page } = await open(1280, false);
    await page.goto('/');
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.locator('#from-on').fill('1 June 2016');
    await page.locator('#from-as-at').fill('');
    await page.locator('#to-on').fill('7 June 2016');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.waitForURL(/fromOn=1/);
    expect(await page.locator('.app-compare__points').textContent()).toContain(
      'From 1 June 2016, as known now to 7 June 2016, as known now',
    );
    await page.getByRole('link', { name: 'Strengthen the front door' }).first().click();
    await page.waitForURL(/\/actions\/.*on=2016-06-07/);
    await page.getByRole('link', { name: 'Compare with another day' }).click();
    await page.waitForURL(/\/compare\?on=2016-06-07/);
    expect(await page.locator('.app-compare__points').textContent()).toContain('From 7 May 2016, as known now');
    await context.close();
  });
});
