import { expect, it } from '@jest/globals';
import { describeInBrowser, expectSound } from '#libs/testing/dashboard/committee-in-browser.js';

describeInBrowser('comparing', ({ recorded, open }) => {
  const action = () => `/actions/${recorded().id('action', '/A13.1')}/compare`;

  it.each([1280, 320])(
    'has nothing that axe finds wrong, and nothing that overflows, %d pixels wide',
    async (width) => {
      const { context, page } = await open({ viewport: { width, height: 900 } });
      const paths = [
        '/compare',
        '/compare?fromOn=2016-06-01',
        '/compare?fromOn=2015-01-01',
        '/compare?fromOn=2016-06-21&toOn=2016-05-25',
        '/compare?fromOn=2016-06-21',
        action(),
        `${action()}?fromOn=2016-06-01`,
        `${action()}?fromOn=2016-06-21`,
        '/compare?fromOn=soon&fromAsAt=2999-01-01',
      ];
      for (const path of paths) {
        await page.goto(path);
        await expectSound(page);
      }
      await page.goto('/compare?fromOn=2016-06-01');
      await page.locator('.app-compare__choose summary').click();
      await expectSound(page);
      await context.close();
    },
    120_000,
  );

  it('is chosen without JavaScript by two days, and keeps the second from page to page', async () => {
    const { context, page } = await open({ javaScriptEnabled: false });
    await page.goto('/');
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.locator('#from-on').fill('1 June 2016');
    await page.locator('#from-as-at').fill('');
    await page.locator('#to-on').fill('7 June 2016');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.waitForURL(/fromOn=1/);
    expect(await page.locator('.app-compare__points').textContent()).toContain(
      'From 1 June 2016, as known now to 7 June 2016, as known now',
    );
    await page.getByRole('link', { name: 'Strengthen the front door' }).first().click();
    await page.waitForURL(/\/actions\/.*on=2016-06-07/);
    await page.getByRole('link', { name: 'Compare with another day' }).click();
    await page.waitForURL(/\/compare\?toOn=2016-06-07/);
    expect(await page.locator('.app-compare__points').textContent()).toContain('From 7 May 2016, as known now');
    await context.close();
  });

  it('has its forms folded away below what is compared, and opened with the keyboard', async () => {
    const { context, page } = await open();
    await page.goto('/compare?fromOn=2016-06-01');
    const from = page.locator('#from-on');
    expect(await from.isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Compare the other way round' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await from.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Enter a day like 20 September 2017' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('7 June 2016');
    await page.keyboard.press('Enter');
    await page.waitForURL(/fromOn=7/);
    expect(await page.locator('.app-compare__points').textContent()).toContain('From 7 June 2016, as known now');
    await context.close();
  });
});
