import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { axeViolations, BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

const addressOf = (name: string): string =>
  `/people/${personIdOf(EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '')}`;

run(`people and roles with a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
  let system: TestSystem;
  let browser: Browser;
  beforeAll(async () => {
    system = await startTestSystem({ guest: PUBLIC });
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const signedIn = async (name: string, { width = 1200, scripts = false } = {}): Promise<[Page, BrowserContext]> => {
    const context = await browser.newContext({
      baseURL: system.url,
      viewport: { width, height: 800 },
      javaScriptEnabled: scripts,
    });
    const page = await context.newPage();
    await page.goto('/sign-in?to=/me');
    await choosePerson(page, name, system.url);
    return [page, context];
  };

  const look = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('are reached and changed by keyboard alone, without JavaScript', async () => {
    const [page, context] = await signedIn('Ruth Calloway');
    await page.goto(addressOf('Sam Whitlock'));
    const summary = page.locator('summary', { hasText: 'Grant a role' });
    await summary.focus();
    await page.keyboard.press('Enter');
    const role = page.getByLabel('The role', { exact: true });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('GrantRole-role');
    await role.selectOption('reader');
    await page.getByLabel('The first day on which it holds no more').last().fill('1 May 2020');
    await page.getByLabel('Why', { exact: true }).first().fill('Asked for in writing.');
    await page.getByRole('button', { name: 'Grant the role' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.title()).toBe('Error: Sam Whitlock - Oversight');
    const until = page.getByLabel('The first day on which it holds no more');
    expect(await until.inputValue()).toBe('1 May 2020');
    await until.fill('');
    await page.getByRole('button', { name: 'Grant the role' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The role is granted.').waitFor();
    expect(await page.getByText('Asked for in writing.').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('ask for a sign-in again, and come back with what was typed', async () => {
    const [page, context] = await signedIn('Ruth Calloway');
    await page.goto(addressOf('Joan Ellery'));
    const form = page.locator('#LeavePerson');
    await form.locator('summary').click();
    await form.getByLabel('Why (optional)').fill('Retired in June.');
    await system.app.get(DataSource).query(`update sessions.session set auth_time = auth_time - interval '6 minutes'`);
    await form.getByRole('button', { name: 'Record that they left' }).click();
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await choosePerson(page, 'Ruth Calloway', system.url);
    expect(await page.locator('#LeavePerson').getByLabel('Why (optional)').inputValue()).toBe('Retired in June.');
    await page.getByRole('button', { name: 'Record that they left' }).click();
    expect(await page.getByText('It is recorded that they left.').count()).toBe(1);
    await context.close();
  });

  it('keep what was typed when the session ended meanwhile, for who typed it, at 320 pixels', async () => {
    const [page, context] = await signedIn('Ruth Calloway', { width: 320, scripts: true });
    await page.goto(addressOf('Sam Whitlock'));
    const form = page.locator('#RenamePerson');
    await form.locator('summary').click();
    await form.getByLabel('Why (optional)').fill('Married in May.');
    await form.locator('input[name="name"]').fill('Sam Whitlock-Hale');
    await system.app.get(DataSource).query('delete from sessions.session');
    await form.getByRole('button', { name: 'Record the name' }).click();
    await page.getByRole('heading', { name: 'Your sign-in is over' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await look(page, '320-sign-in-over');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await choosePerson(page, 'Ruth Calloway', system.url);
    expect(await form.getByLabel('Why (optional)').inputValue()).toBe('Married in May.');
    expect(await page.getByText('Nothing of it is recorded yet.').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await look(page, '320-came-back');
    await form.getByRole('button', { name: 'Record the name' }).dblclick();
    await page.getByText('The new name is recorded.').waitFor();
    await page.goto(addressOf('Sam Whitlock'));
    expect(await page.getByText('Married in May.').count()).toBe(1);
    await context.close();
  });

  it.each([320, 1200])(
    'have nothing that axe finds wrong, nor a line that does not fit, %s pixels wide',
    async (width) => {
      const [page, context] = await signedIn('Ruth Calloway', { width, scripts: true });
      const wrong: string[] = [];
      const pages = [
        '/me',
        '/people',
        addressOf('Amara Okafor'),
        addressOf('Ruth Calloway'),
        '/services',
        '/who-could',
      ];
      for (const path of [...pages, '/who-could?could=action%2FVerifyCompletion', '/people?role=chair']) {
        await page.goto(path);
        for (const summary of await page.locator('.app-form > summary').all()) await summary.click();
        for (const violation of await axeViolations(page)) wrong.push(`${path}: ${violation}`);
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        if (Number(wide) > width) wrong.push(`${path} is ${String(wide)} wide`);
        await look(page, `${width}${path.replaceAll(/\W+/g, '-').slice(0, 40)}`);
      }
      const guest = await browser.newContext({ baseURL: system.url, viewport: { width, height: 800 } });
      const nobody = await guest.newPage();
      for (const path of ['/me', '/people']) {
        await nobody.goto(path);
        for (const violation of await axeViolations(nobody)) wrong.push(`guest ${path}: ${violation}`);
        await look(nobody, `${width}-guest${path.replaceAll(/\W+/g, '-')}`);
      }
      const [officer, his] = await signedIn('Amara Okafor', { width, scripts: true });
      for (const path of ['/me', '/people']) {
        await officer.goto(path);
        for (const violation of await axeViolations(officer)) wrong.push(`officer ${path}: ${violation}`);
        await look(officer, `${width}-officer${path.replaceAll(/\W+/g, '-')}`);
      }
      await Promise.all([context.close(), guest.close(), his.close()]);
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
