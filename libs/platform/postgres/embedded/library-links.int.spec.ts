import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const MODULE = join(process.cwd(), 'libs/platform/postgres/embedded/library-links.mjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-links-'));
  mkdirSync(join(folder, 'native/lib'), { recursive: true });
  writeFileSync(join(folder, 'native/lib/libicuuc.so.60.2'), 'the library');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The folder as an install without its script leaves it. */
const asInstalled = (...targets: string[]) => {
  const links = targets.map((name) => ({ source: 'native/lib/libicuuc.so.60.2', target: `native/lib/${name}` }));
  writeFileSync(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
};
const link = () =>
  execFileSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { linkLibraries } from ${JSON.stringify(MODULE)}; linkLibraries(${JSON.stringify(folder)});`,
  ]);

describe('the libraries of the embedded Postgres, when the install script was denied', () => {
  it('are found under every name that the package lists', () => {
    asInstalled('libicuuc.so.60', 'libicuuc.so');
    link();
    for (const name of ['libicuuc.so.60', 'libicuuc.so'])
      expect(readFileSync(join(folder, 'native/lib', name), 'utf8')).toBe('the library');
  });

  it('keep the links that are there', () => {
    asInstalled('libicuuc.so.60', 'libicuuc.so');
    symlinkSync('elsewhere', join(folder, 'native/lib/libicuuc.so.60'));
    link();
    expect(readlinkSync(join(folder, 'native/lib/libicuuc.so.60'))).toBe('elsewhere');
    expect(readlinkSync(join(folder, 'native/lib/libicuuc.so'))).toBe('libicuuc.so.60.2');
  });

  it('need none where the package lists none', () => {
    expect(link).not.toThrow();
  });
});
