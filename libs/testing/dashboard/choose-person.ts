import type { Page } from 'playwright-core';

/** Chooses somebody at the embedded provider, and waits until the browser is back on a page of the system at that address. */
export const choosePerson = async (page: Page, name: string, system: string): Promise<void> => {
  const { origin } = new URL(system);
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.origin === origin);
};
