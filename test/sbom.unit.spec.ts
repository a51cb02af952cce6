import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

interface Bom {
  readonly bomFormat: string;
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string; readonly component: { readonly name: string } };
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

const bomOf = (root: string): string => {
  const { stdout, status } = spawnSync('node', [join(root, 'bin/sbom.mjs')], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(status).toBe(0);
  return stdout;
};

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly dev?: true; readonly devOptional?: true; readonly license?: string }
    >
  >;
};

describe('the bill of materials', () => {
  it('lists every package of the lock file that runs, and is the same whenever and wherever it is made', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'sbom-'));
    for (const part of ['bin/sbom.mjs', 'package.json', 'package-lock.json', '.npmrc'])
      cpSync(join(ROOT, part), join(elsewhere, part), { recursive: true });
    const text = bomOf(ROOT);
    expect(bomOf(elsewhere)).toBe(text);
    rmSync(elsewhere, { recursive: true });

    const { bomFormat, serialNumber, metadata, components } = JSON.parse(text) as Bom;
    expect([bomFormat, metadata.component.name, metadata.timestamp]).toEqual(['CycloneDX', 'oversight', undefined]);
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const run = Object.entries(packages).flatMap(([at, { version, dev, devOptional }]) =>
      at === '' || dev || devOptional ? [] : [`${at.slice(at.lastIndexOf('node_modules/') + 13)}@${version}`],
    );
    expect([...listed].sort()).toEqual([...new Set(run)].sort());
    expect(run.length).toBeGreaterThan(100);
  }, 60_000);
});

describe('the licence', () => {
  it('is the one that package.json names, in full', () => {
    const { license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { license: string };
    expect([license, packages['']?.license]).toEqual(['Apache-2.0', 'Apache-2.0']);
    const text = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
    expect(text).toMatch(/Apache License\s+Version 2\.0, January 2004/);
    expect(text).toContain('END OF TERMS AND CONDITIONS');
  });
});
