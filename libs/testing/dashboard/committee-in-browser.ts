import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '../browser.js';
import { committeePages } from './committee-pages.js';

/** What became of a request for which the browser itself no longer waits, since the page was left: no failure of the server's. */
const GIVEN_UP = 'net::ERR_ABORTED';

/** The dashboard of `committee` on 21 June 2016, as a browser opens it. */
const openCommittee = () => {
  const { recorded, dashboard } = committeePages('2016-06-21');
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  return {
    recorded,
    dashboard,
    /** A page of a fresh context, with whatever the browser complains of. */
    open: async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext({ baseURL: dashboard().url, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('requestfailed', (request) => {
        const { errorText = '' } = request.failure() ?? {};
        if (errorText !== GIVEN_UP) complaints.push(`${request.url()} failed: ${errorText}`);
      });
      return { context, page, complaints };
    },
  };
};

/** A suite in a browser; skipped, saying why, where there is none and none is required. */
export const describeInBrowser = (name: string, suite: (opened: ReturnType<typeof openCommittee>) => void): void => {
  const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;
  run(`${name} in a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => suite(openCommittee()));
};

/** Nothing that axe finds wrong, and nothing that overflows a page as wide as its window. */
export const expectSound = async (page: Page): Promise<void> => {
  const path = page.url();
  expect([path, await axeViolations(page)]).toEqual([path, []]);
  expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([
    path,
    page.viewportSize()?.width,
  ]);
};
