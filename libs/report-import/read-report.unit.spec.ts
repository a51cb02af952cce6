import { describe, it, expect } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { covers, type Json } from '#libs/testing/answer-key.js';
import type { Draft } from './draft.js';
import { MAX_TEXT_BYTES } from './document/decode.js';
import { cleaned, placesOf } from '#libs/testing/draft-places.js';
import { readReport } from './read-report.js';

const PAPERS = [
  'samples/wexmoor-children-services-2016-05-23',
  '../shared/reports/southwark-corporate-parenting-2017-07-10',
];
/** Of these a draft may have more than a key, which lists only what must be there; of others, whatever it has more is invented. */
const MORE_IS_NOT_WRONG: readonly string[] = ['dates', 'findings', 'warnings'];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array): { draft: Draft; text: string } {
  const result = readReport(bytes, 'paper.txt');
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
}

describe.each(PAPERS)('%s', (path) => {
  if (!existsSync(`${path}.txt`)) {
    it.skip(`is not here: ${path}.txt was skipped`, () => undefined);
    return;
  }
  const { draft, text } = read(readFileSync(`${path}.txt`));
  const key = JSON.parse(readFileSync(`${path}.expected.json`, 'utf8')) as Record<string, Json>;
  const drafted = JSON.parse(JSON.stringify(draft)) as Record<string, Json>;

  it.each(Object.keys(key).filter((part) => part !== 'note' && part !== 'discrepancies'))(
    'has what its answer key has: %s',
    (part) => {
      const want = key[part] as Json;
      if (!Array.isArray(want)) {
        for (const [field, value] of Object.entries(want as object))
          expect([field, covers(value as Json, (drafted[part] as { [k: string]: Json })[field])]).toEqual([
            field,
            true,
          ]);
        return;
      }
      const got = drafted[part] as readonly Json[];
      const missed = want.filter((entry: Json) => !got.some((one) => covers(entry, one)));
      expect(missed).toEqual([]);
      if (!MORE_IS_NOT_WRONG.includes(part)) expect(got.length).toBe(want.length);
    },
  );

  it('records what cannot all hold, and corrects nothing', () => {
    const said = draft.discrepancies.map(({ statements, why }) => `${statements.join(' ')} ${why}`).join('\n');
    expect(draft.discrepancies.length).toBe((key['discrepancies'] as readonly Json[]).length);
    expect(said).toMatch(/(?:5 March 2017 was a Sunday|7 January 2016 was a Thursday)/);
  });

  it('points every entry at the words it was read from', () => {
    const places = placesOf(draft);
    expect(places.length).toBeGreaterThan(60);
    for (const { locator, words } of places) {
      const there = cleaned(text.slice(locator.from, locator.to));
      expect([words, there.includes(cleaned(words))]).toEqual([words, true]);
    }
  });
});

describe('a document that is no report of a known layout', () => {
  it('yields an empty draft that says so', () => {
    const { draft } = read(
      utf8('Dear Sir,\n\nChildren’s services in Wexmoor are good.\n\n1. That the committee notes it.\n'),
    );
    const { document, warnings, ...rest } = draft;
    expect(document).toMatchObject({ layout: 'unrecognised', mediaType: 'text/plain', name: 'paper.txt' });
    expect(warnings[0]?.what).toContain('not recognised');
    for (const value of Object.values(rest))
      expect(Array.isArray(value) ? value : [value].filter((one) => one !== null)).toEqual([]);
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only spaces', utf8(' \n\t\n'), 'empty'],
    ['a PDF', utf8('%PDF-1.7\n'), 'not-text'],
    ['a Word file', utf8('PK\u0003\u0004rest'), 'not-text'],
    ['binary data', new Uint8Array([65, 0, 66]), 'not-text'],
    ['more control characters than words', utf8('\u0001\u0007a'.repeat(20)), 'not-text'],
    ['an unknown encoding', new Uint8Array([65, 0x81, 66]), 'not-utf8'],
    ['half of a UTF-16 character', new Uint8Array([0xff, 0xfe, 65]), 'not-utf8'],
    ['too much', new Uint8Array(MAX_TEXT_BYTES + 1).fill(65), 'too-large'],
  ])('%s is refused', (_what, bytes, code) => {
    const result = readReport(bytes, 'x.txt');
    expect(result.ok ? null : result.refusal.code).toBe(code);
    expect(result.ok ? '' : result.refusal.message).toContain('x.txt');
  });
});

describe('other encodings', () => {
  const paper = readFileSync(`${PAPERS[0]}.txt`, 'utf8').replaceAll("Ofsted's", 'Ofsted’s');

  it('reads UTF-16 by its byte order mark', () => {
    const bytes = Buffer.from(`\ufeff${paper}`, 'utf16le');
    expect(read(bytes).text).toBe(paper);
  });

  it('reads Windows-1252, and warns', () => {
    const bytes = Uint8Array.from([...paper], (char) =>
      char === '’' ? 0x92 : char === '•' ? 0x95 : char.charCodeAt(0),
    );
    const { draft, text } = read(bytes);
    expect(text).toBe(paper);
    expect(draft.warnings[0]?.what).toContain('Windows-1252');
    expect(draft.actions.length).toBe(8);
  });

  it('tells the page where form feeds end pages', () => {
    const { draft } = read(utf8(paper.replace('\nKEY ISSUES', '\f\nKEY ISSUES')));
    expect(draft.document.pages).toBe(2);
    expect(draft.recommendations[0]?.locator.page).toBe(1);
    expect(draft.actions[0]?.locator).toMatchObject({
      page: 2,
      section: 'KEY ISSUES FOR CONSIDERATION',
      paragraph: 13,
    });
  });
});

describe('whose paper it is', () => {
  const nobody = readFileSync(`${PAPERS[0]}.txt`, 'utf8').replaceAll('Wexmoor', 'the area');
  const as = (text: string, authority: string) => {
    const result = readReport(utf8(text), 'paper.txt', { authority });
    return result.ok ? result.draft : null;
  };

  it('can be said by a person, and is then no longer missed', () => {
    expect(
      read(utf8(nobody))
        .draft.warnings.map(({ what }) => what)
        .join(),
    ).toContain('whose paper it is');
    const draft = as(nobody, ' London Borough of  Wexmoor ');
    expect(draft?.authority).toEqual({
      code: 'wexmoor',
      name: 'London Borough of Wexmoor',
      words: 'London Borough of Wexmoor',
      locator: null,
    });
    expect(draft?.warnings.map(({ what }) => what).join()).not.toContain('whose paper it is');
  });

  it('is the person’s word against the paper’s, with a warning', () => {
    const paper = readFileSync(`${PAPERS[0]}.txt`, 'utf8');
    expect(as(paper, 'Wexmoor')?.authority?.locator).not.toBeNull();
    const draft = as(paper, 'Averley County Council');
    expect(draft?.authority).toMatchObject({ code: 'averley', locator: null });
    expect(draft?.warnings.at(-1)?.what).toContain('Wexmoor Council');
  });

  it('is not said by what is no name', () => {
    const draft = as(nobody, ' – ');
    expect(draft?.authority).toBeNull();
    expect(draft?.warnings.at(-1)?.what).toContain('names no authority');
  });
});
