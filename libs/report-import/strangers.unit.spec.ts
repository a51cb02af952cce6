import { describe, it, expect } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareWithKey, type Json } from '#libs/testing/answer-key.js';
import { cleaned, placesOf } from '#libs/testing/draft-places.js';
import type { Draft } from './draft.js';
import { readReport } from './read-report.js';

const FOLDER = join(import.meta.dirname, 'fixtures');
const papers = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''));

function read(name: string): { draft: Draft; text: string } {
  const result = readReport(readFileSync(join(FOLDER, `${name}.txt`)), `${name}.txt`);
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
}

/** Papers of invented authorities in the same template, each with what a careful reader finds in it. */
describe.each(papers)('the paper %s', (name) => {
  const { draft, text } = read(name);
  const key = JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')) as Record<string, Json>;

  it('yields what its answer key has, and nothing more', () => {
    const drafted = JSON.parse(JSON.stringify(draft)) as Record<string, Json>;
    expect(compareWithKey(key, drafted)).toEqual({ missed: [], invented: [] });
  });

  it('is quoted where it says so', () => {
    for (const { locator, words } of placesOf(draft))
      expect([words, stands(words, text.slice(locator.from, locator.to))]).toEqual([words, true]);
  });
});

/** The words stand there in their order; what wrapped in columns has its neighbours' words between. */
function stands(words: string, there: string): boolean {
  const place = cleaned(there.replace(/\u00ad/g, '').replace(/(?<=\p{L})-\s+(?=\p{L})/gu, '-'));
  let from = 0;
  return cleaned(words)
    .split(' ')
    .every((word) => {
      const at = [word, hyphenated(word, place)].map((one) => place.indexOf(one, from)).find((found) => found >= 0);
      from = (at ?? 0) + word.length;
      return at !== undefined;
    });
}

/** "oversight" stands as "over-sight" where a line's end cut it. */
const hyphenated = (word: string, place: string): string =>
  place.split(' ').find((one) => one.replace('-', '') === word) ?? word;
