import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { ApiJourney } from '#libs/testing/api-journey.js';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

const [AMARA, TOM, PRIYA, SAM] = ['Amara Okafor', 'Tom Lindqvist', 'Priya Raman', 'Sam Whitlock'] as const;
const PATIENTLY = 120_000;
const idOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';

/** Two actions of the sample: Sam owns one, which is overdue; Tom has claimed that the other is complete. */
const recordWork = async (api: ApiJourney): Promise<void> => {
  await api.recordSample();
  await api.system.token(SAM);
  const [first, second] = await api.things('actions');
  if (!first || !second) throw new Error('The sample has no two actions.');
  const started = async (thing: typeof first, owner: object) => {
    let action = await api.made(AMARA, 'actions', thing, 'agree');
    action = await api.made(AMARA, 'actions', action, 'assign-owner', { owner });
    action = await api.made(AMARA, 'actions', action, 'set-due-date', { due: '2016-09-30' });
    return api.made(AMARA, 'actions', action, 'start');
  };
  await started(first, { person: idOf(SAM) });
  const claimed = await started(second, { post: 'Head of Service' });
  await api.made(TOM, 'actions', claimed, 'claim-completion', { evidence: [{ title: 'Final report' }] });
  const { reportId } = first;
  for (const number of [1, 2, 3, 4, 5, 6])
    await api.entered(AMARA, 'actions', { reportId, paragraph: 99, number, objective: 'Tell the parents.' });
  await api.things('actions');
};

run(`a desk with a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let api: ApiJourney;
  let browser: Browser;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    api = await ApiJourney.start();
    await recordWork(api);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await api?.stop();
  });

  /** Goes to the board, signs in there, and goes to the desk by the navigation. */
  const atDesk = async (name: string, { width = 320, scripts = false } = {}): Promise<Page> => {
    await context?.close();
    context = await browser.newContext({
      baseURL: api.system.url,
      viewport: { width, height: 800 },
      javaScriptEnabled: scripts,
    });
    const page = await context.newPage();
    await page.goto('/');
    expect(await page.getByRole('link', { name: 'My desk' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await choosePerson(page, name, api.system.url);
    expect(page.url()).toBe(`${api.system.url}/`);
    if (scripts && width < 600) await page.getByRole('button', { name: 'Menu' }).press('Enter');
    const [first] = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').all();
    expect(await first?.textContent()).toMatch(/My desk/);
    await first?.press('Enter');
    await page.getByRole('heading', { name: 'My desk', level: 1 }).waitFor();
    await look(page, `${name}-${width}`);
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/desk-${name.replace(' ', '-')}.png`, fullPage: true });
  };
  /** With scripts, of which axe is one. */
  const sound = async (page: Page): Promise<void> => {
    const looking = await browser.newContext({
      ...{ baseURL: api.system.url, viewport: page.viewportSize() },
      storageState: await page.context().storageState(),
    });
    const seen = await looking.newPage();
    await seen.goto(page.url());
    await expectSound(seen);
    await looking.close();
  };
  const waiting = (page: Page, list: string) => page.getByRole('region', { name: list }).getByRole('listitem');

  it(
    'shows a verifier what others claimed, by keyboard, 320 pixels wide, without JavaScript',
    async () => {
      const page = await atDesk(PRIYA);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Claims to verify');
      await page.keyboard.press('Enter');
      expect(page.url()).toContain('#claims-to-verify');
      const claims = waiting(page, 'Claims to verify');
      expect(await claims.count()).toBe(1);
      expect(await claims.first().innerText()).toContain('claimed by Tom Lindqvist');
      await sound(page);
      await claims.getByRole('link').press('Enter');
      expect(page.url()).toMatch(/\/actions\/[0-9a-f-]{36}$/);
    },
    PATIENTLY,
  );

  it(
    'shows a records officer what the record lacks, and a whole list a page at a time',
    async () => {
      const page = await atDesk(AMARA);
      const lacking = page.getByRole('region', { name: 'Actions without an owner or a due date' });
      expect(await lacking.getByRole('listitem').count()).toBe(10);
      await sound(page);
      await lacking.getByRole('link', { name: 'See all' }).click();
      const heading = await page.getByRole('heading', { level: 1 }).innerText();
      const total = Number.parseInt(/\d+/.exec(heading)?.[0] ?? '', 10);
      expect(total).toBeGreaterThan(10);
      expect(await page.getByRole('main').getByRole('listitem').count()).toBe(total);
      await sound(page);
      await page.getByRole('link', { name: 'My desk' }).last().click();
      expect(page.url()).toBe(`${api.system.url}/desk`);
    },
    PATIENTLY,
  );

  it(
    'shows who owns an action what they owe, and whom to ask for a role',
    async () => {
      const page = await atDesk(SAM, { scripts: true });
      expect(await waiting(page, 'Your overdue actions').count()).toBe(1);
      expect(await page.getByRole('main').innerText()).toContain('For a role ask an administrator: Ruth Calloway.');
      await sound(page);
    },
    PATIENTLY,
  );

  it(
    'asks a guest to sign in, and takes no moment',
    async () => {
      const page = await (await browser.newContext({ baseURL: api.system.url })).newPage();
      expect((await page.goto('/desk?on=2017-07-10'))?.status()).toBe(400);
      await page.goto('/desk');
      expect(await page.getByText('as known now').count()).toBe(0);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await choosePerson(page, 'Joan Ellery', api.system.url);
      expect(page.url()).toBe(`${api.system.url}/desk`);
      expect(await page.getByText('Nothing waits for you.').count()).toBe(1);
      await page.context().close();
    },
    PATIENTLY,
  );
});
