import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeViolations, BROWSER_REQUIRED, NO_BROWSER, openBrowser } from '#libs/testing/browser.js';
import { choosePerson } from '#libs/testing/dashboard/choose-person.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

const run = NO_BROWSER === null || BROWSER_REQUIRED ? describe : describe.skip;

run(`signing in with a browser${NO_BROWSER === null ? '' : ` (${NO_BROWSER})`}`, () => {
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
    context = await browser.newContext({ baseURL: system.url, javaScriptEnabled: false });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const signIn = async (name: string, from = '/changes'): Promise<void> => {
    await page.goto(from);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await choosePerson(page, name, system.url);
    await page.getByText(`Signed in as ${name}`).waitFor();
  };
  const session = async () =>
    (await context.cookies()).find(({ name }) => name.endsWith('-session') && name.startsWith('oversight'));

  it('leads back to where it was begun, and says who it is', async () => {
    await signIn('Amara Okafor', '/compare?kind=action');
    expect(page.url()).toBe(`${system.url}/compare?kind=action`);
    expect(await page.getByText('Signed in as Amara Okafor').count()).toBe(1);
  });

  it('leaves a cookie that no script reads and no other page sends', async () => {
    await signIn('Amara Okafor');
    expect(await session()).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 });
  });

  it('has pages of who is signed in kept nowhere', async () => {
    await page.goto('/');
    expect((await page.goto('/'))?.headers()['cache-control']).toBe('no-cache');
    await signIn('Amara Okafor');
    expect((await page.goto('/'))?.headers()['cache-control']).toBe('no-store');
  });

  it('gives another id each time, and takes none that was planted', async () => {
    const planted = 'A'.repeat(43);
    const { port } = new URL(system.url);
    await context.addCookies([{ name: `oversight-${port}-session`, value: planted, url: system.url }]);
    await page.goto('/');
    expect(await page.getByText('Signed in as').count()).toBe(0);
    await signIn('Amara Okafor');
    const first = (await session())?.value;
    expect(first).not.toBe(planted);
    await page.goto('/sign-in?again=yes');
    await choosePerson(page, 'Priya Raman', system.url);
    expect((await session())?.value).not.toBe(first);
    expect(await page.getByText('Signed in as Priya Raman').count()).toBe(1);
    if (!first) throw new Error('no session');
    await context.clearCookies();
    await context.addCookies([{ name: `oversight-${port}-session`, value: first, url: system.url }]);
    await page.goto('/');
    expect(await page.getByText('Signed in as').count()).toBe(0);
  });

  it('ends with signing out, also for who kept the cookie', async () => {
    await signIn('Amara Okafor');
    const kept = (await session())?.value ?? '';
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${system.url}/signed-out`);
    const { status } = await fetch(system.url, {
      headers: { cookie: `oversight-${new URL(system.url).port}-session=${kept}` },
    });
    expect(status).toBe(200);
    await page.goto('/');
    expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(1);
  });

  it('works once: what came back leads to nobody when it comes again', async () => {
    const returned: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/sign-in/return')) returned.push(request.url());
    });
    await signIn('Amara Okafor');
    const [back] = returned;
    if (!back) throw new Error('It did not come back.');
    const other = await browser.newContext();
    const stranger = await other.newPage();
    for (const visitor of [page, stranger]) {
      expect((await visitor.goto(back))?.status()).toBe(400);
      expect(await visitor.getByRole('heading', { name: 'You were not signed in' }).count()).toBe(1);
    }
    await other.close();
    await page.goto('/');
    expect(await page.getByText('Signed in as Amara Okafor').count()).toBe(1);
  });

  it('by a link of somebody else leads to no page of his', async () => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      await page.goto(`/sign-in?${new URLSearchParams({ to }).toString()}`);
      await choosePerson(page, 'Amara Okafor', system.url);
      expect(page.url()).toBe(`${system.url}/`);
    }
  });

  it('under another name of this machine goes to the one that the provider knows', async () => {
    await page.goto(`${system.url.replace('127.0.0.1', 'localhost')}/sign-in`);
    await choosePerson(page, 'Amara Okafor', system.url);
    expect(page.url()).toBe(`${system.url}/`);
  });

  it('signs nobody out at the wish of another page', async () => {
    await signIn('Amara Okafor');
    const kept = (await session())!;
    const cookie = `${kept.name}=${kept.value}`;
    const send = (headers: Record<string, string>, form = '') =>
      fetch(`${system.url}/sign-out`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: form,
      });
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ origin: system.url })).status).toBe(403);
    expect((await send({ origin: system.url }, 'form=guessed')).status).toBe(403);
    await page.goto('/');
    expect(await page.getByText('Signed in as Amara Okafor').count()).toBe(1);
  });

  it('has pages with nothing that axe finds wrong, 320 pixels wide', async () => {
    const narrow = await browser.newContext({ baseURL: system.url, viewport: { width: 320, height: 700 } });
    const there = await narrow.newPage();
    await there.goto('/sign-in');
    expect(await axeViolations(there)).toEqual([]);
    await choosePerson(there, 'Amara Okafor', system.url);
    expect(await axeViolations(there)).toEqual([]);
    for (const path of ['/sign-in/return', '/signed-out']) {
      await there.goto(path);
      expect(await axeViolations(there)).toEqual([]);
    }
    await narrow.close();
  });
});
