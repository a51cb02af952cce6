import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { expectSound } from '#libs/testing/dashboard/committee-in-browser.js';
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

  it.each([1280, 320])(
    'has nothing that axe finds wrong, and fits, %d pixels wide',
    async (width) => {
      const context = await browser.newContext({ baseURL: system.url, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      for (const address of [
        '/docs',
        '/docs?q=due+date',
        '/docs?q=no-such-word',
        '/docs/actions',
        '/docs/operations/reportProgress',
        '/docs/operations/listActions',
        '/docs/operations/addEvidence',
        '/docs/schemas/ActionState',
        '/docs/schemas/ImportState',
      ]) {
        expect([address, (await page.goto(address))?.status()]).toEqual([address, 200]);
        await expectSound(page);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    90_000,
  );

  it('leads from a word to an operation, and to what its body holds, without scripts', async () => {
    const context = await browser.newContext({ baseURL: system.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/docs');
    await page.getByLabel('Find operations').fill('report-progress');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Assert how far it is' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Assert how far it is/);
    await page.getByRole('link', { name: 'StatusInputDto' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('StatusInputDto');
    expect((await page.goto('/docs/nonsense'))?.status()).toBe(404);
    await context.close();
  });

  it('gives the document to be kept, and every operation of it a page', async () => {
    const { paths } = (await (await fetch(`${system.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const [first] = Object.values(paths).flatMap((item) => Object.values(item));
    expect((await fetch(`${system.url}/docs/operations/${first?.operationId}`)).status).toBe(200);
  });
});
