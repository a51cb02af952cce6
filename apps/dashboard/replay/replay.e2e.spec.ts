import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isStatement } from '#libs/domain/statement/events.js';
import { describeInBrowser, expectSound } from '#libs/testing/dashboard/committee-in-browser.js';

describeInBrowser('a replay', ({ recorded, open }) => {
  let replay: string;

  beforeAll(() => {
    replay = `/inspections/${recorded().id('inspection', '')}/replay`;
  });

  const at = (page: Page) => page.locator('#told').textContent();
  const shows = (page: Page, heading: string) =>
    page.locator('#told', { hasText: new RegExp(`^${heading}$`) }).waitFor();
  /** What happened to the things of the inspection; a body is none of them, and what a paper says of one changes nothing. */
  const total = () =>
    recorded().events.filter(({ stream, event }) => !/^(import|body)-/.test(stream) && !isStatement(event)).length;

  it.each([1280, 320])(
    'has nothing that axe finds wrong, and nothing that overflows, %d pixels wide',
    async (width) => {
      const { context, page } = await open({ viewport: { width, height: 900 } });
      for (const query of ['', '?step=60', '?by=act', `?step=${total()}`]) {
        await page.goto(replay + query);
        await expectSound(page);
      }
      await context.close();
    },
    60_000,
  );

  it('is stepped through forwards and back, the board changing with it, without loading another page', async () => {
    // What still glides under the pointer may never be at rest on a busy machine.
    const { context, page, complaints } = await open({ reducedMotion: 'reduce' });
    await page.goto(replay);
    await page.evaluate('window.loadedOnce = true');
    const tiles = page.locator('.app-tile');
    expect(await tiles.count()).toBe(1);

    await page.getByRole('link', { name: 'Last' }).click();
    await shows(page, `Step ${total()} of ${total()}`);
    const all = await tiles.count();
    expect(all).toBeGreaterThan(20);
    // The button that was pressed has nowhere to lead any more: the words of the step have the focus.
    expect(await page.evaluate('document.activeElement.id')).toBe('told');

    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await shows(page, `Step ${total() - 1} of ${total()}`);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Back');
    expect(await page.locator('[data-replay-status]').textContent()).toMatch(
      new RegExp(`^Step ${total() - 1} of ${total()}\\. Completion verified, .*1 tile marked`),
    );

    await page.locator('[data-replay-to="tick-1"]').click();
    await shows(page, `Step 1 of ${total()}`);
    expect(await tiles.count()).toBe(1);
    expect(page.url()).toMatch(/step=1$/);
    await page.goBack();
    await shows(page, `Step ${total() - 1} of ${total()}`);
    expect(await tiles.count()).toBe(all);

    await page.getByRole('link', { name: 'Act by act' }).click();
    // Both links are always there: only the page of acts has this one as its own.
    await page.locator('[aria-current=true]', { hasText: 'Act by act' }).waitFor();
    await page.getByRole('link', { name: 'First' }).click();
    await page.locator('#told', { hasText: /^Steps 1 to/ }).waitFor();
    expect(await page.evaluate('window.loadedOnce')).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is stepped through with the arrow keys, but not while one chooses the speed', async () => {
    const { context, page } = await open();
    await page.goto(replay);
    await page.keyboard.press('ArrowRight');
    await shows(page, `Step 2 of ${total()}`);
    await page.keyboard.press('ArrowRight');
    await shows(page, `Step 3 of ${total()}`);
    await page.keyboard.press('ArrowLeft');
    await shows(page, `Step 2 of ${total()}`);
    await page.getByLabel('Speed').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    expect(await at(page)).toBe(`Step 2 of ${total()}`);
    await context.close();
  });

  it('has its controls three keys from the top, and its marks are one stop of the tab key', async () => {
    const { context, page } = await open();
    await page.goto(replay);
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    expect(await focused()).toBe('Forward');
    await page.keyboard.press('Enter');
    await shows(page, `Step 2 of ${total()}`);
    expect(await focused()).toBe('Forward');

    const stops = page.locator('.app-ticks__tick:not([tabindex="-1"])');
    expect(await stops.count()).toBe(1);
    await stops.focus();
    await page.keyboard.press('ArrowRight');
    await shows(page, `Step 3 of ${total()}`);
    expect(await focused()).toMatch(/^Step 3: /);
    await page.keyboard.press('End');
    await shows(page, `Step ${total()} of ${total()}`);
    expect(await focused()).toMatch(new RegExp(`^Step ${total()}: `));
    await context.close();
  });

  it('takes every step that is asked for, however quickly', async () => {
    const { context, page } = await open();
    await page.goto(replay);
    for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
    await shows(page, `Step 6 of ${total()}`);
    for (let n = 0; n < 3; n++) await page.locator('[data-replay-to=back]').dispatchEvent('click');
    await shows(page, `Step 3 of ${total()}`);
    expect(page.url()).toMatch(/step=3$/);
    await context.close();
  });

  it('plays by itself to the end, and stops when it is told to', async () => {
    const { context, page } = await open({ reducedMotion: 'reduce' });
    await page.clock.install();
    await page.goto(`${replay}?step=${total() - 2}`);
    await page.getByLabel('Speed').selectOption('Fast');
    await page.getByRole('button', { name: 'Play' }).click();
    for (const step of [total() - 1, total()]) {
      await page.clock.runFor(800);
      await shows(page, `Step ${step} of ${total()}`);
    }
    await page.getByRole('button', { name: 'Play' }).waitFor();

    await page.getByRole('button', { name: 'Play' }).click();
    await shows(page, `Step 1 of ${total()}`);
    await page.clock.runFor(800);
    await shows(page, `Step 2 of ${total()}`);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.clock.runFor(60_000);
    expect(await at(page)).toBe(`Step 2 of ${total()}`);
    await context.close();
  });

  it('is turned to another day without leaving its step', async () => {
    const { context, page } = await open();
    await page.goto(replay);
    await page.getByRole('link', { name: 'Forward' }).click();
    await shows(page, `Step 2 of ${total()}`);
    await page.getByText('Look at another day').click();
    await page.getByLabel('What was true on').fill('20 June 2016');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/on=2016-06-20|on=20\+June\+2016/);
    expect(await at(page)).toBe(`Step 2 of ${total()}`);
    await context.close();
  });

  it('works without JavaScript, where every button is a link', async () => {
    const { context, page } = await open({ javaScriptEnabled: false });
    await page.goto(replay);
    expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Forward' }).click();
    expect(await at(page)).toBe(`Step 2 of ${total()}`);
    await page.getByRole('link', { name: 'Last' }).click();
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    expect(await at(page)).toBe(`Step ${total() - 1} of ${total()}`);
    await page.getByLabel('Step', { exact: true }).fill('7');
    await page.getByRole('button', { name: 'Go to the step' }).click();
    expect(await at(page)).toBe(`Step 7 of ${total()}`);
    await context.close();
  });
});
