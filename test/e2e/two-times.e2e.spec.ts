import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { addDays, addMonths, formatDate, londonDay } from '#libs/calendar/index.js';
import { ApiJourney, sampleText, type ThingBody } from '#libs/testing/api-journey.js';
import { axeViolations, BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';

const AMARA = 'Amara Okafor';

/** The sample as a paper of 2017. */
const PAPER = sampleText().replaceAll('2016', '2017');
const today = londonDay(new Date().toISOString());
const lastMonth = addMonths(today, -1);

const suite = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

suite(`what was true, and what was known${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let api: ApiJourney;
  let browser: Browser;
  let page: Page;
  let report: ThingBody;
  /** Before the correction, to the millisecond. */
  let before: string;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    api = await ApiJourney.start();
    const imported = await api.upload<{ position: string }>(AMARA, 'imports', PAPER);
    await api.get(`/v1/reports?minPosition=${imported.body.position}`);
    report = await api.some('reports');
    before = new Date().toISOString();
    await sleep(5);
    const correction = {
      field: 'wards',
      to: 'Weir',
      reason: 'The paper names the wrong ward.',
      effectiveOn: lastMonth,
    };
    const { position } = await api.made(AMARA, 'reports', report, 'correct', correction);
    await api.get(`/v1/reports?minPosition=${position}`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  const words = async () => (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  const goTo = (path: string) => page.goto(api.system.url + path);
  const turnTo = async (on: string, asAt: string) => {
    await page.getByText('Look at another day').click();
    await page.getByLabel('What was true on').fill(on);
    await page.getByLabel('As it was known at').fill(asAt);
    await page.getByRole('button', { name: 'Show' }).click();
  };
  const follow = async (name: string | RegExp) => {
    await page.getByRole('main').getByRole('link', { name }).first().click();
    await page.waitForLoadState();
  };
  const section = async (name: string) => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
    await page.waitForLoadState();
  };

  it('shows a paper of 2017 that was imported today in 2017, from page to page', async () => {
    await goTo('/');
    await turnTo('20 September 2017', '');
    const then = 'You are looking at 20 September 2017, as known now. Go back to now';
    expect(await words()).toContain(then);
    expect(await words()).toMatch(/Overall effectiveness Requires improvement/);

    await section('Reports');
    expect(await words()).toContain(then);
    await follow(/Ofsted Inspection of Children/);
    expect(await words()).toContain(then);
    expect(await page.locator('h1').innerText()).toMatch(/Ofsted Inspection/);
    await follow('Wexmoor Council');
    expect(await page.locator('h1').innerText()).toBe('Wexmoor Council');
    await page.locator('#meeting').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Apply filter' }).click();
    await page.waitForURL(/meeting=2017-05-23/);
    expect(await words()).toContain(then);
    await section('Changes');
    expect(await words()).toContain(then);
    expect(page.url()).toMatch(/\/changes\?on=2017-09-20$/);

    await page.getByRole('link', { name: 'Go back to now' }).click();
    expect(await words()).toContain(`Shown for today, ${formatDate(today)}, as known now`);
    expect(page.url()).toMatch(/\/changes$/);
  });

  it('does not show it in what was known in 2017, and says from when it is there', async () => {
    await goTo('/?on=2017-09-20');
    await page.getByText('Look at another day').click();
    await page.getByRole('link', { name: '20 September 2017, as it was known on that day' }).click();
    expect(await words()).toContain(
      'You are looking at 20 September 2017, as known at the end of 20 September 2017. Go back to now',
    );
    expect(await words()).toContain(`The record begins on ${formatDate(today)}.`);
    await section('Reports');
    expect(await words()).toContain('0 reports');

    const answer = await goTo(`/reports/${report.id}?on=2017-05-01&asAt=2017-09-20`);
    expect(answer?.status()).toBe(404);
    expect(await words()).toMatch(
      new RegExp(
        `Report HEFC 2017-05-23/6 is true from 11 May 2017, and known from ${formatDate(today)} at \\d\\d:\\d\\d`,
      ),
    );
    await follow('Look at it on 11 May 2017, as known now');
    expect(await page.locator('h1').innerText()).toMatch(/Ofsted Inspection/);
  });

  it('shows a correction of today for last month in what was true, and not in what was known before it', async () => {
    const wards = async (moment: string) => {
      await goTo(`/reports/${report.id}?${moment}`);
      const row = page.locator('.govuk-summary-list__row', { hasText: /^\s*Wards/ });
      return (await row.locator('dd').innerText()).trim();
    };
    const [then, day] = [addDays(lastMonth, 1), addDays(lastMonth, -1)];
    expect(await wards(`on=${then}`)).toBe('Weir');
    expect(await wards(`on=${day}`)).toBe('All wards');
    expect(await words()).toContain(`Takes effect on ${formatDate(lastMonth)} Why: The paper names the wrong ward.`);
    expect(await wards(`on=${then}&asAt=${before}`)).toBe('All wards');
    expect(await words()).not.toContain('The paper names the wrong ward.');
    expect(await wards(`asAt=${today}`)).toBe('Weir');
  });

  it('keeps a day that was mistyped, and says what to do', async () => {
    await goTo('/actions?open=true');
    await turnTo('31 September 2017', '');
    expect(await page.title()).toBe('Error: Which day do you want to look at? - Oversight');
    expect(await page.getByLabel('What was true on').inputValue()).toBe('31 September 2017');
    await page.getByRole('link', { name: 'Enter a day like 20 September 2017' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('20 September 2017');
    await page.keyboard.press('Enter');
    await page.waitForURL(/on=20\+September\+2017/);
    expect(await page.locator('h1').innerText()).toBe('Actions');
    expect(page.url()).toContain('open=true');
    expect(await words()).toContain('You are looking at 20 September 2017, as known now.');
  });

  it.each([1280, 320])(
    'has nothing that axe finds wrong, and nothing that overflows, %d pixels wide',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      for (const path of [
        '/',
        '/?on=2017-09-20',
        `/?on=2017-09-20&asAt=${before}`,
        '/?on=2017-09-20&asAt=2017-09-20',
        '/actions?on=2017-09-20',
        '/changes?on=2017-09-20',
        `/reports/${report.id}?on=2017-09-20`,
        `/reports/${report.id}?on=2017-05-01`,
        '/actions?on=31+September+2017&asAt=soon',
      ]) {
        await goTo(path);
        const closed = page.locator('details.app-moment__choose > summary');
        if ((await closed.count()) > 0) await closed.click();
        expect([path, await axeViolations(page)]).toEqual([path, []]);
        expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width]);
      }
    },
    120_000,
  );

  it('is turned without JavaScript', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: api.system.url });
    const without = await plain.newPage();
    await without.goto('/reports');
    await without.getByText('Look at another day').click();
    await without.getByLabel('What was true on').fill('1/5/2017');
    await without.getByRole('button', { name: 'Show' }).click();
    await without.waitForURL(/on=1%2F5%2F2017/);
    expect(await without.locator('main').innerText()).toContain('0 reports');
    await plain.close();
  });
});
