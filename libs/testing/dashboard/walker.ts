import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { choosePerson } from './choose-person.js';
import { expectSound } from './committee-in-browser.js';

type Answers = Readonly<Record<string, string>>;

/** As narrow as pages are held to, and without JavaScript. */
const NARROW = { viewport: { width: 320, height: 800 }, javaScriptEnabled: false } satisfies BrowserContextOptions;

/** One person at a browser of their own, who does everything by the links and forms of pages. */
export class Walker {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly system: string,
  ) {}

  static async signedIn(browser: Browser, system: string, name: string): Promise<Walker> {
    const context = await browser.newContext({ baseURL: system, ...NARROW });
    context.setDefaultTimeout(30_000);
    const walker = new Walker(await context.newPage(), browser, system);
    await walker.signIn(name);
    return walker;
  }

  /** From the page where they are; the board, where that is none yet. */
  async signIn(name: string): Promise<void> {
    if (!this.page.url().startsWith(this.system)) await this.page.goto('/');
    await this.page.getByRole('link', { name: 'Sign in', exact: true }).first().click();
    await choosePerson(this.page, name, this.system);
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async follow(text: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: text }).first().click();
  }

  async press(text: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: text }).first().click();
  }

  /** Types into, or chooses in, the controls of these names, opening what they are folded into. */
  async answer(answers: Answers): Promise<void> {
    for (const [name, value] of Object.entries(answers)) {
      const control = this.page.locator(`form[method="post"] [name="${name}"]:not([type="hidden"])`).first();
      for (const folded of await control.locator('xpath=ancestor::details[not(@open)]').all())
        await folded.locator('summary').first().click();
      const type = await control.getAttribute('type');
      if ((await this.page.locator(`form[method="post"] select[name="${name}"]`).count()) > 0)
        await control.selectOption(value);
      else if (type === 'checkbox' || type === 'radio') await control.check();
      else await control.fill(value);
    }
  }

  /** A move of the thing at a page: its form, its answers checked, and recorded. */
  async make(thing: string, verb: string, answers: Answers = {}): Promise<void> {
    await this.goTo(thing);
    await this.page.locator(`a[href="${thing}/do/${verb}"]`).first().click();
    await this.recordForm(answers);
  }

  /** The form of this page: filled in, checked and recorded. */
  async recordForm(answers: Answers): Promise<void> {
    await this.answer(answers);
    await this.press('Continue');
    expect([await this.text('h1'), await this.problems()]).toEqual(['Check your answers', []]);
    await this.press('Record it');
    await this.page.getByRole('link', { name: 'See the entry in the history' }).waitFor();
  }

  /** What the error summary says. */
  problems(): Promise<readonly string[]> {
    return this.page.locator('.govuk-error-summary li').allInnerTexts();
  }

  text(selector = 'main'): Promise<string> {
    return this.page.locator(selector).first().innerText();
  }

  /** axe finds nothing on the page at this address, and nothing overflows: looked at with scripts, which axe is one of. */
  async sound(): Promise<void> {
    const context = this.page.context();
    const looking = await this.browser.newContext({
      ...{ baseURL: this.system, viewport: NARROW.viewport },
      storageState: await context.storageState(),
    });
    const page = await looking.newPage();
    await page.goto(this.page.url());
    await expectSound(page);
    await looking.close();
  }

  /** Where the links to things of a kind lead that this page has, each once. */
  async things(path: string): Promise<readonly string[]> {
    const links = await this.page.locator(`main a[href^="/${path}/"]`).all();
    const all = await Promise.all(links.map((link) => link.getAttribute('href')));
    return [...new Set(all.flatMap((href) => /^\/[a-z-]+\/[0-9a-f-]{36}/.exec(href ?? '')?.[0] ?? []))];
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
