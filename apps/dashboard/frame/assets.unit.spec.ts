import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { assetNamed, assetPath } from './assets.js';

describe('the address of an asset', () => {
  it('names its content, and that of nothing else', () => {
    for (const name of ['dashboard.css', 'start.js', 'favicon.svg'] as const) {
      const asset = assetNamed(name)!;
      const hash = createHash('sha256').update(asset.content).digest('hex');
      expect(assetPath(name)).toBe(`/assets/${hash.slice(0, 12)}/${name}`);
      expect(asset.hash).toBe(hash.slice(0, 12));
    }
  });

  it('is that by which scripts import each other, so that these are kept for ever too', () => {
    const start = assetNamed('start.js')!.content.toString();
    const imported = [...start.matchAll(/'([^']+\.js)'/g)].map(([, path]) => path);
    expect(imported).toEqual([assetPath('copy.js'), assetPath('govuk-frontend.js')]);
  });

  it('is none for what pages do not load', () => {
    expect([assetNamed('assets.ts'), assetNamed('toString')]).toEqual([null, null]);
  });
});
