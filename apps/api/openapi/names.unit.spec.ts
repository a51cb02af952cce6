import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const API = join(import.meta.dirname, '..');

/** The names that classes of bodies and answers have, as their declaration or their maker says. */
const namesIn = (source: string): readonly string[] =>
  [...source.matchAll(/(?:^|\s)class (\w+Dto)\b|shownAs<[^(]*\(\s*'(\w+Dto)'/g)].map(
    ([, own, given]) => own ?? given ?? '',
  );

const names = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) => namesIn(readFileSync(join(API, file), 'utf8')));

describe('the names of bodies and answers', () => {
  it('are found', () => {
    expect(names).toEqual(expect.arrayContaining(['WithdrawnDto', 'ImportWithdrawnDto', 'EntryDto']));
  });

  // The document describes both by the one that it meets last.
  it('are given once', () => {
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });
});
