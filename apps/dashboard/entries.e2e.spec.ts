import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { ACTIONS, correctedRecord, INSPECTION } from '#libs/testing/corrected-record.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

run(`entries in a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let dashboard: TestDashboard;
  let browser: Browser;

  beforeAll(async () => {
    dashboard = await startDashboard(correctedRecord().events, '2026-11-24');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  it.each([1280, 320])(
    'withdrawn, late or irregular, have nothing that axe finds wrong, and nothing that overflows, %d pixels wide',
    async (width) => {
      const context = await browser.newContext({ baseURL: dashboard.url, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const paths = [
        ...Object.values(ACTIONS).map((id) => `/actions/${id}`),
        '/changes',
        '/',
        `/inspections/${INSPECTION}/replay?step=18`,
        `/actions/${ACTIONS.mistyped}/compare?fromAtPosition=900`,
      ];
      for (const path of paths) {
        await page.goto(path);
        await expectSound(page);
      }
      await context.close();
    },
    120_000,
  );

  it('withdrawn, are struck through', async () => {
    const page = await browser.newPage({ baseURL: dashboard.url });
    await page.goto(`/actions/${ACTIONS.mistyped}`);
    for (const part of ['h3 del', 'dd'])
      expect(
        await page.evaluate(
          `getComputedStyle(document.querySelector('.app-history__entry--withdrawn ${part}')).textDecorationLine`,
        ),
      ).toBe('line-through');
    await page.close();
  });
});
