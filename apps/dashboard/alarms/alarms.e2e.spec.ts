import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { keepLogAlarms } from '#libs/read-models/log-alarms/log-alarms.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { committee, type Committee } from '#libs/testing/dashboard/committee.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';
import { projectLive } from '#libs/testing/projection.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

/** An event that begins again what began: as another program appends it, with all that Oversight writes beside it. */
const forgedAfter = (events: readonly RecordedEvent[], stream: string): RecordedEvent => {
  const of = events.filter((event) => event.stream === stream);
  const [first, last] = [of[0]!, events.at(-1)!];
  const { recordedAt } = last.metadata;
  return {
    ...first,
    ...{ id: crypto.randomUUID(), revision: BigInt(of.length), position: last.position + 100n, created: last.created },
    metadata: { ...first.metadata, recordedAt, importId: null, commandId: crypto.randomUUID(), nonce: '0f'.repeat(16) },
  };
};

run(`alarms in a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let recorded: Committee;
  let dashboard: TestDashboard;
  let browser: Browser;
  beforeAll(async () => {
    recorded = await committee();
    dashboard = await startDashboard(recorded.events, '2016-06-21');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  const open = (width: number) => browser.newPage({ baseURL: dashboard.url, viewport: { width, height: 900 } });

  it('are none of what a committee recorded', async () => {
    const page = await open(1280);
    await page.goto('/');
    expect(await page.locator('text=not as it should be').count()).toBe(0);
    await page.goto('/alarms');
    expect(await page.locator('main').innerText()).toContain('There are none.');
    await page.close();
  });

  it('of a forged event stand on every page, lead to the list and from there to the marked entry', async () => {
    const id = recorded.id('action', '/A13.1');
    await projectLive(dashboard.db, readModelProjection, [forgedAfter(recorded.events, `action-${id}`)]);
    for (const width of [1280, 320]) {
      const page = await open(width);
      await page.goto('/actions');
      await expectSound(page);
      await page.getByRole('link', { name: 'See which, and what to do' }).click();
      await expectSound(page);
      expect(await page.locator('main').innerText()).toMatch(
        /Oversight would not have recorded this: .*cannot be planned again/,
      );
      await page.getByRole('link', { name: /See it in the history/ }).click();
      await expectSound(page);
      const marked = page.locator('.app-history__entry', { hasText: 'Oversight would not have recorded this' });
      expect(await marked.count()).toBe(1);
      expect(await marked.first().innerText()).toMatch(/Alarm/i);
      await page.goto(`/actions/${id}`);
      await expectSound(page);
      expect(await page.locator('main').innerText()).toContain('Oversight would not have recorded this');
      await page.close();
    }
  });

  it('of log against ledger stand beside the entry where there is one, and by their place where there is none', async () => {
    const stream = `action-${recorded.id('action', '/A13.2')}`;
    await keepLogAlarms(dashboard.db, [
      { code: 'differs-from-leaf', stream, revision: '0', message: 'It is not what was sealed as number 4.' },
      { code: 'missing-from-log', stream, revision: '90', message: 'It was sealed as number 95, and is gone.' },
      { code: 'leaf-missing', stream: 'audit.leaf', revision: '7', message: 'Number 7 of the ledger is gone.' },
    ]);
    for (const width of [1280, 320]) {
      const page = await open(width);
      await page.goto('/alarms');
      await expectSound(page);
      const told = await page.locator('.app-history__entry').allInnerTexts();
      expect(told[0]).toMatch(/An event that is not shown[^]*It was sealed as number 95[^]*@90, found on /);
      expect(told[1]).toMatch(/A leaf of the ledger[^]*Number 7 of the ledger is gone[^]*audit\.leaf@7, found on /);
      expect(told.slice(0, 2).join()).not.toMatch(/See it in the history|null|undefined/);
      expect(told.slice(2).join()).toMatch(/It is not what was sealed as number 4\.[^]*@0, position \d+, found on /);
      expect(await page.locator('text=not as it should be in 4 places').count()).toBe(1);
      await page
        .locator('.app-history__entry', { hasText: 'number 4.' })
        .getByRole('link', { name: /See it in the history/ })
        .click();
      const marked = page.locator('.app-history__entry', { hasText: 'It is not what was sealed as number 4.' });
      expect(await marked.count()).toBe(1);
      await page.close();
    }
  });
});
