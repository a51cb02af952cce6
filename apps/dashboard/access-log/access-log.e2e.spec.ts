import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { AccessLog } from '#libs/access-log/index.js';
import { systemClock } from '#libs/application/system.js';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';
import { dateInWords } from '#libs/words/dates.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

run(`the access log in a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let system: TestSystem;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    system = await startTestSystem();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      ...{ baseURL: system.url, javaScriptEnabled: false, viewport: { width: 320, height: 900 } },
    });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const signIn = async (name: string, to = '/access-log'): Promise<void> => {
    await page.goto(`/sign-in?${new URLSearchParams({ to }).toString()}`);
    await choosePerson(page, name, system.url);
  };
  /** The same page where scripts run, as axe does. */
  const expectSoundHere = async (): Promise<void> => {
    const { width, height } = page.viewportSize() ?? { width: 320, height: 900 };
    const storageState = await context.storageState();
    const scripted = await browser.newContext({ viewport: { width, height }, storageState });
    const there = await scripted.newPage();
    await there.goto(page.url());
    await expectSound(there);
    await scripted.close();
  };
  const shown = () => page.locator('main').innerText();

  it('asks who it is that asks, and leads there', async () => {
    await page.goto('/access-log');
    await choosePerson(page, 'Priya Raman', system.url);
    expect(page.url()).toBe(`${system.url}/access-log`);
    expect(await page.getByRole('heading', { name: 'Access log', level: 1 }).count()).toBe(1);
  });

  it('tells of sign-ins, sign-outs and refusals, by name', async () => {
    await page.goto('/sign-in/return');
    await signIn('Sam Whitlock');
    expect(await page.getByRole('heading', { name: 'The access log is not for you to read' }).count()).toBe(1);
    await expectSoundHere();
    expect(await page.getByRole('link', { name: 'Access log' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await system.app.get(AccessLog).writeAll();
    // The provider has him signed in still.
    await context.clearCookies();
    await signIn('Priya Raman', '/');
    await page.getByRole('link', { name: 'Access log' }).click();
    await expectSoundHere();
    const text = await shown();
    for (const told of [
      /Signed in\s+Priya Raman/,
      /Signed out\s+Sam Whitlock/,
      /Refused to somebody signed in\s+Sam Whitlock/,
      /Sign-ins that failed\s+Because it was not begun in that browser/,
    ])
      expect(text).toMatch(told);
  });

  it('is narrowed by keyboard, with a day as people write it', async () => {
    await signIn('Priya Raman');
    await page.getByLabel('Day', { exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(dateInWords(systemClock.today()));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Refused to somebody');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=refused/);
    const text = await shown();
    expect(text).toContain('Refused to somebody signed in\n');
    expect(text).not.toMatch(/Signed in\s+Priya Raman/);
    await page
      .getByRole('link', { name: /^Only theirs/ })
      .first()
      .click();
    expect(page.url()).toContain('who=prs_1fa36b8e72c94d50');
    await expectSoundHere();
    await page.goto('/access-log?day=20/9/2017');
    expect(await shown()).toContain('Nothing is in the access log of this day.');
    const wrong = await page.goto('/access-log?day=yesterday');
    expect(wrong?.status()).toBe(400);
    expect(await shown()).toContain('Enter a day, such as');
    await expectSoundHere();
  });

  it('leads through its pages and back', async () => {
    const log = system.app.get(AccessLog);
    await Promise.all(Array.from({ length: 60 }, (_, n) => log.signedIn(`prs_many${n}`)));
    await signIn('Priya Raman');
    await page.getByRole('link', { name: 'Earlier entries' }).click();
    expect(await shown()).toContain('prs_many0');
    await expectSoundHere();
    await page.getByRole('link', { name: 'Newest entries' }).click();
    expect(await shown()).toMatch(/Signed in\s+Priya Raman/);
  });

  it('says when the words were destroyed, and keeps time and kind', async () => {
    await signIn('Priya Raman');
    const db = system.app.get(DataSource);
    await db.query(`update keys.access_day set key = null, destroyed_at = '2027-12-27T10:00:00Z'`);
    await page.reload();
    const text = await shown();
    expect(text).toMatch(/Signed in\s+Words destroyed on 27 December 2027 at 10:00\.\s+\d+ \w+ \d{4} at \d\d:\d\d/);
    expect(text).not.toContain('Priya Raman');
    await expectSoundHere();
  });

  it('signs nobody in while it cannot be written, and lets whoever is in go', async () => {
    await signIn('Amara Okafor', '/');
    await system.stopEventStore();
    const other = await browser.newContext({ baseURL: system.url });
    const stranger = await other.newPage();
    await stranger.goto('/sign-in');
    await choosePerson(stranger, 'Sam Whitlock', system.url);
    await stranger.getByRole('heading', { name: 'You were not signed in' }).waitFor();
    expect(await stranger.locator('main').innerText()).toContain('The log of who signs in cannot be written.');
    expect(
      (await other.cookies()).filter(({ name }) => name.endsWith('-session') && name.startsWith('oversight')),
    ).toEqual([]);
    await other.close();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${system.url}/signed-out`);
    const sessions = await system.app
      .get(DataSource)
      .query<object[]>(`select from sessions.session where name in ('Amara Okafor', 'Sam Whitlock')`);
    expect(sessions).toEqual([]);
  });
});
