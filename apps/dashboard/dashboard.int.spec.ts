import { describe, expect, it } from '@jest/globals';
import { committeePages, everyPage } from '#libs/testing/dashboard/committee-pages.js';
import { HOSTILE } from '#libs/testing/dashboard/committee.js';
import { pagesIn } from '#libs/testing/dashboard/read-page.js';

const { recorded, get } = committeePages('2016-06-21');

const every = () => everyPage(recorded());

describe('every page', () => {
  it('says what it speaks for, and is told apart by its ETag', async () => {
    const position = String(recorded().events.at(-1)?.position);
    for (const path of every()) {
      const page = await get(path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.headers.get('event-position')).toBe(position);
      expect(page.words).toMatch(
        new RegExp(
          `As recorded up to position ${position} \\(23 November 2026 at \\d\\d:\\d\\d\\), shown for 21 June 2016`,
        ),
      );
      const again = await get(path, {
        'if-none-match': page.headers.get('etag') ?? '',
        // Node's fetch would else say no-cache, which asks for a whole answer.
        'cache-control': 'max-age=0',
      });
      expect([path, again.status, again.html]).toEqual([path, 304, '']);
    }
  });

  it('shows what was recorded as text, whatever it holds', async () => {
    let shown = 0;
    for (const path of every()) {
      const { html } = await get(path);
      expect(html).not.toContain('<script>document');
      expect(html).not.toContain('<img src=x');
      if (html.includes('&lt;img src=x')) shown++;
    }
    expect(shown).toBeGreaterThanOrEqual(3);
    expect(HOSTILE).toContain('<img src=x');
  });

  it('needs nothing that the security headers forbid', async () => {
    for (const path of every()) {
      const { html } = await get(path);
      expect(html).not.toMatch(/ style="|<style|<script(?![^>]* src=)| on[a-z]+="/);
    }
  });

  it('has the addresses of the pages that it links to', async () => {
    const { html } = await get('/');
    // Signing in leads to the provider, and none is here.
    const links = pagesIn(html).filter((href) => !href.startsWith('/sign-in'));
    expect(links.length).toBeGreaterThan(25);
    for (const href of links) expect([href, (await get(href)).status]).toEqual([href, 200]);
  }, 60_000);
});

describe('assets', () => {
  it('are kept for ever under an address that changes with them', async () => {
    const { html } = await get('/');
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files).toHaveLength(5);
    for (const file of files) {
      const { status, headers } = await get(file);
      expect([file, status]).toEqual([file, 200]);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    // Of each its own: what did not change is not loaded again.
    expect(new Set(files.map((file) => file.split('/')[2])).size).toBe(files.length);
    expect((await get('/assets/old/dashboard.css')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/assets/old/..%2fdashboard.module.ts')).status).toBe(404);
  });
});
