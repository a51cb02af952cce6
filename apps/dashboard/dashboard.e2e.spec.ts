import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { committee, type Committee } from '#libs/testing/dashboard/committee.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const suite = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

suite(`the dashboard in a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
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

  const paths = () => [
    '/',
    '/changes',
    '/actions?show=open',
    '/recommendations',
    '/judgements',
    '/commitments',
    '/reports',
    '/inspections',
    '/action-plans',
    `/reports/${recorded.id('report', '/6')}`,
    `/inspections/${recorded.id('inspection', '')}`,
    `/judgements/${recorded.id('judgement', '/J2.1')}`,
    `/recommendations/${recorded.id('recommendation', '/R3')}`,
    `/actions/${recorded.id('action', '/A13.1')}`,
    `/action-plans/${recorded.id('action-plan', '/plan')}`,
    `/commitments/${recorded.id('commitment', '/C16')}`,
    '/nowhere',
  ];

  /** A page of a fresh context, with whatever the browser complains of. */
  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ baseURL: dashboard.url, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    page.on('request', (request) => {
      if (!request.url().startsWith(dashboard.url)) complaints.push(`asks for ${request.url()}`);
    });
    return { context, page, complaints };
  };

  const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()');

  it.each([1280, 320])(
    'has nothing that axe finds wrong, and nothing that overflows, %d pixels wide',
    async (width) => {
      const { context, page } = await open({ viewport: { width, height: 900 } });
      for (const path of paths()) {
        await page.goto(path);
        expect([path, await axeViolations(page)]).toEqual([path, []]);
        expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width]);
      }
      await context.close();
    },
    120_000,
  );

  it('loads its own files only, runs nothing of a paper’s, and is not set in GOV.UK’s typeface', async () => {
    const { context, page, complaints } = await open();
    for (const path of paths().filter((path) => path !== '/nowhere')) {
      await page.goto(path);
      expect(await page.title()).toMatch(/ - Oversight$/);
      const fonts = await page.evaluate<string[]>(
        `[...new Set([...document.querySelectorAll('body *')].map((element) => getComputedStyle(element).fontFamily))]`,
      );
      expect(fonts.filter((font) => /GDS/.test(font))).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is gone through with the keyboard alone', async () => {
    const { context, page } = await open();
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#authority').inputValue()).toBe('wexmoor');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Apply filter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/authority=wexmoor/);
    expect(await page.locator('h1').textContent()).toBe('Wexmoor Council');
    await context.close();
  });

  it('works without JavaScript, where the menu stands open', async () => {
    const { context, page } = await open({ javaScriptEnabled: false, viewport: { width: 375, height: 800 } });
    await page.goto('/');
    await page.locator('#meeting').selectOption({ label: '23 May 2016' });
    await page.getByRole('button', { name: 'Apply filter' }).click();
    await page.waitForURL(/meeting=2016-05-23/);
    expect(await page.locator('h1').textContent()).toBe('23 May 2016');
    await page.getByRole('link', { name: 'Changes', exact: true }).click();
    expect(await page.locator('h1').textContent()).toBe('Changes');
    await context.close();
  });

  it('folds its menu on a small screen', async () => {
    const { context, page } = await open({ viewport: { width: 375, height: 800 } });
    await page.goto('/');
    const actions = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Actions' });
    expect(await actions.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await actions.click();
    await page.waitForURL(/\/actions$/);
    await context.close();
  });

  it('leads from the board to an action, the words of its paper and its report', async () => {
    const { context, page } = await open();
    await page.goto('/');
    await page.getByRole('link', { name: 'Strengthen the front door' }).first().click();
    expect(await page.locator('blockquote').first().textContent()).toMatch(/^strengthen the front door through/);
    expect(
      await page.getByRole('heading', { name: 'Due date revised from 10 June 2016 to 10 July 2016' }).isVisible(),
    ).toBe(true);
    await page.getByRole('link', { name: 'Ofsted Inspection of Children' }).click();
    await page.waitForURL(/\/reports\//);
    await context.close();
  });

  it('is printed without what only a screen needs', async () => {
    const { context, page } = await open();
    await page.goto('/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.app-filter').isVisible()).toBe(false);
    expect(await page.locator('.app-timeline').isVisible()).toBe(true);
    const after = await page.evaluate(`getComputedStyle(document.querySelector('.app-table a'), '::after').content`);
    expect(after).toBe('none');
    await context.close();
  });
});
