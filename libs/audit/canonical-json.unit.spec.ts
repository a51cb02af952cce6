import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, NotCanonical } from './canonical-json.js';

const VECTORS = new URL('../../../shared/vectors/jcs/', import.meta.url);
const present = existsSync(VECTORS);
const name = present
  ? 'is what the published vectors of RFC 8785 say'
  : `NOT CHECKED against the published vectors of RFC 8785: ${fileURLToPath(VECTORS)} is absent`;

describe('canonical JSON', () => {
  (present ? it : it.skip)(name, () => {
    const files = readdirSync(new URL('input/', VECTORS));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const input: unknown = JSON.parse(readFileSync(new URL(`input/${file}`, VECTORS), 'utf8'));
      const hex = readFileSync(new URL(`outhex/${file.replace('.json', '.txt')}`, VECTORS), 'utf8');
      expect({ file, hex: canonicalJson(input).toString('hex') }).toEqual({ file, hex: hex.replaceAll(/\s/g, '') });
    }
  });

  it('sorts names by their UTF-16 units and leaves no space', () => {
    const object = { b: [1, true, null], a: 'x', '€': '', ö: {}, '😀': 1, '\ufb33': 2 };

    expect(canonicalJson(object).toString()).toBe('{"a":"x","b":[1,true,null],"ö":{},"€":"","😀":1,"\ufb33":2}');
  });

  it('escapes as little as it may', () => {
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/\u2028').toString()).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028"');
  });

  it.each([
    ['half a character', 'a\ud800b'],
    ['half a character after a backslash', '\\\udfff'],
    ['half a character in a name', { 'a\udc00': 1 }],
    ['no number', [Number.NaN]],
    ['an infinite number', [Number.POSITIVE_INFINITY]],
    ['nothing', undefined],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });

  it('takes text that only looks like an escaped half character', () => {
    expect(canonicalJson('\\ud800').toString()).toBe('"\\\\ud800"');
  });
});
