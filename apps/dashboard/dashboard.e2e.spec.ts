import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, expectSound } from '#libs/testing/dashboard/committee-in-browser.js';
import { everyPage } from '#libs/testing/dashboard/committee-pages.js';

/** In the page: puts a word of 107 letters in place of every text of the record, and answers how wide the page is then. */
const WITH_A_LONG_WORD = `(() => {
  const ours = '.app-tag, .govuk-tag, .govuk-visually-hidden, button, svg, option, label, th[scope=col], [aria-hidden=true], .app-nothing, .app-due__date';
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() !== '' && !walker.currentNode.parentElement.closest(ours)) texts.push(walker.currentNode);
  for (const text of texts) text.data = 'Rindfleisch'.repeat(10).slice(0, 107);
  return document.documentElement.scrollWidth;
})()`;

describeInBrowser('the dashboard', ({ recorded, dashboard, open }) => {
  const paths = () => [...everyPage(recorded()), '/actions?open=true', '/nowhere'];

  const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()');

  it.each([1280, 320])(
    'has nothing that axe finds wrong, and nothing that overflows, %d pixels wide',
    async (width) => {
      const { context, page } = await open({ viewport: { width, height: 900 } });
      for (const path of paths()) {
        await page.goto(path);
        await expectSound(page);
        expect([path, await page.evaluate(WITH_A_LONG_WORD)]).toEqual([path, width]);
      }
      await context.close();
    },
    120_000,
  );

  it.each([320, 800, 1020, 1100, 1159, 1280])('keeps its margins in a window of %d pixels', async (width) => {
    const { context, page } = await open({ viewport: { width, height: 900 } });
    await page.goto('/');
    const sides = await page.evaluate<
      number[]
    >(`[...document.querySelectorAll('.govuk-width-container')].flatMap((box) => {
      const { left, right } = box.getBoundingClientRect();
      return [left, innerWidth - right];
    })`);
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(15);
    await context.close();
  });

  it('loads its own files only, runs nothing of a paper’s, and is not set in GOV.UK’s typeface', async () => {
    const { context, page, complaints } = await open();
    page.on('request', (request) => {
      if (!request.url().startsWith(dashboard().url)) complaints.push(`asks for ${request.url()}`);
    });
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

  it('copies the address of exactly what it shows, and says so', async () => {
    const { context, page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto('/actions?open=true');
    await page.getByRole('button', { name: 'Copy the address of exactly this' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Copied$/ })
      .waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/\/actions\?open=true&on=2016-06-21&atPosition=\d+$/);
    const { pathname, search } = new URL(copied);
    const things = () => page.locator('.app-table tbody').allTextContents();
    const shown = await things();
    await page.goto(pathname + search);
    expect(await things()).toEqual(shown);
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
    expect(await page.locator('.app-footer__exact').textContent()).toMatch(/\?on=2016-06-21&atPosition=\d+$/);
    expect(await page.locator('.app-moment__said').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Strengthen the front door' }).first().click();
    // What is folded away on the screen.
    const folded = page.locator('.app-history .govuk-details__text').first();
    expect(await folded.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await folded.isVisible()).toBe(false);
    await context.close();
  });
});
