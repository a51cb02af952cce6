import { describe, it, expect } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { draftOf } from '#libs/testing/papers.js';
import { RE_LAYOUTS } from '#libs/testing/re-layouts.js';
import type { Draft } from './draft.js';

const SAMPLE = 'samples/wexmoor-children-services-2016-05-23.txt';
const SOUTHWARK = '../shared/reports/southwark-corporate-parenting-2017-07-10.txt';

/** The facts of a draft, without their places in the file, in plain quotes. */
function factsOf(draft: Draft): unknown {
  const { document, ...facts } = draft;
  const plain = JSON.stringify({ ...facts, layout: document.layout }, (key, value: unknown) =>
    key === 'locator' || key === 'sources' ? undefined : value,
  );
  return JSON.parse(
    plain
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '\\"')
      .replace(/\u00a0/g, ' '),
  );
}

/** Words that wrapped in a column cannot be found whole: there the authority is told by other words, its code the same. */
const MAY_DIFFER: Readonly<Record<string, readonly string[]>> = {
  'tables in columns, cells wrapped': ['authority'],
};

describe.each([SAMPLE, SOUTHWARK])('the paper %s', (file) => {
  if (!existsSync(file)) {
    it.skip(`is not here: ${file} was skipped`, () => undefined);
    return;
  }
  const paper = readFileSync(file, 'utf8');
  const facts = factsOf(draftOf(paper)) as Record<string, unknown>;

  it.each(Object.keys(RE_LAYOUTS))('says the same in another layout: %s', (name) => {
    const laidOut = RE_LAYOUTS[name]?.(paper) ?? '';
    expect(laidOut).not.toBe(paper);
    const got = factsOf(draftOf(laidOut)) as Record<string, unknown>;
    const compared = Object.keys(facts).filter((part) => !MAY_DIFFER[name]?.includes(part));
    for (const part of compared) expect([part, got[part]]).toEqual([part, facts[part]]);
  });
});
