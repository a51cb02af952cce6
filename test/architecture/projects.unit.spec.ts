import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const KINDS = /\.(unit|int|e2e)\.spec\.ts$/;

describe('the specs', () => {
  it('are each of a kind, or no project of jest would run them', () => {
    const specs = ['apps', 'libs', 'test'].flatMap((top) =>
      readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.spec.ts')),
    );
    expect(specs.filter((file) => !KINDS.test(file))).toEqual([]);
  });
});
