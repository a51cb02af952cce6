import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const asked = process.env.CHROMIUM_PATH;

/** Where this machine's browser is: CHROMIUM_PATH if given, else where Linux distributions put it; `null` for none. */
export const BROWSER_PATH: string | null = asked ?? PLACES.find((path) => existsSync(path)) ?? null;

/** Why a spec that needs a browser cannot run; `null` when it can. */
export const NO_BROWSER: string | null =
  BROWSER_PATH === null ? `no browser at ${PLACES.join(', ')}; name one in CHROMIUM_PATH` : null;

/** True where a missing browser is a failure, and no reason to skip. */
export const BROWSER_REQUIRED = process.env.CI === 'true';

/** A headless browser of its own for one spec. */
export async function openBrowser(): Promise<Browser> {
  if (BROWSER_PATH === null) throw new Error(`There is ${NO_BROWSER}.`);
  return chromium.launch({ executablePath: BROWSER_PATH, headless: true, args: FLAGS });
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong on the page as it is shown now, each with its places: empty when nothing is. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
       .then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) at ${target.join(' ')}: ${failureSummary}`),
  );
}
