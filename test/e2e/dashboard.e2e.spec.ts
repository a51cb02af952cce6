import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ApiJourney, sampleText, type ChangedBody, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import { axeViolations, BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';

const AMARA = 'Amara Okafor';

const suite = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

suite(`from an empty system to a report and its changes${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let api: ApiJourney;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    api = await ApiJourney.start();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  /** The page once the read models hold that position of the log. */
  const goTo = async (path: string, position: string) => {
    await api.get(`/v1/actions?minPosition=${position}`);
    const answer = await page.goto(api.system.url + path);
    expect(BigInt(answer?.headers()['event-position'] ?? '-1')).toBeGreaterThanOrEqual(BigInt(position));
  };
  const words = async () => (await page.locator('body').innerText()).replace(/\s+/g, ' ');

  it('says how to begin, shows what was imported, and every change after it', async () => {
    await page.goto(`${api.system.url}/`);
    expect(await words()).toContain('A records officer brings it in.');

    const imported = await api.upload<{ position: string }>(AMARA, 'imports', sampleText());
    await goTo('/', imported.body.position);
    expect(await words()).toMatch(/Overall effectiveness Requires improvement/);
    expect(await words()).toMatch(
      /1 action plan whose deadline passed long ago and is not recorded as met HEFC 2016-05-23\/6\/plan, passed \d+ years ago/,
    );
    expect(await axeViolations(page)).toEqual([]);
    await goTo('/?on=2016-06-21', imported.body.position);
    expect(await words()).toContain('6 July 2016 11 working days left');
    await page.getByText('What is due, and how it is counted').click();
    expect(await words()).toContain('4 July 2016 Does not agree');
    expect(await axeViolations(page)).toEqual([]);

    const { body } = await api.get<ListBody<ThingBody>>('/v1/actions?sort=ref');
    const [action] = body.items;
    const made = async (verb: string, revision: string, change: object): Promise<ChangedBody> => {
      const answer = await api.change(AMARA, `/v1/actions/${action?.id}/${verb}`, revision, change);
      expect([verb, answer.status]).toEqual([verb, 200]);
      return answer.body;
    };
    const set = await made('set-due-date', action?.revision ?? '', { due: '2016-06-10' });
    const revised = await made('revise-due-date', set.revision, {
      to: '2016-07-10',
      approver: 'prs_e2b85d16-0f7a-4c39-b6d1-58a4c7f02d91',
      reason: 'The social workers start in July.',
    });
    await goTo(`/actions/${action?.id}`, revised.position ?? '');
    const shown = await words();
    expect(shown).toContain('Due date revised from 10 June 2016 to 10 July 2016 Recorded by Amara Okafor on');
    expect(shown).toContain('Why: The social workers start in July.');
    expect(shown).toContain('first date 10 June 2016, slipped 30 days Overdue');
    expect(await axeViolations(page)).toEqual([]);

    await goTo('/changes', revised.position ?? '');
    expect(await page.locator('h3').first().innerText()).toBe('Due date revised from 10 June 2016 to 10 July 2016');
  });

  it('leaves the API its own addresses, and answers every other with a page', async () => {
    expect((await page.goto(`${api.system.url}/health/live`))?.headers()['content-type']).toMatch(/json/);
    expect((await page.goto(`${api.system.url}/v1/nothing`))?.headers()['content-type']).toMatch(/json/);
    const missing = await page.goto(`${api.system.url}/nothing`);
    expect(missing?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('Page not found');
  });
});
