import { describe, expect, it } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';
import { cleanText } from './clean-text.js';
import { SourceText } from './source-text.js';

describe('a text as it is read', () => {
  it.each([
    ['in\u0002house', 'inhouse'],
    ['in\u00adhouse', 'inhouse'],
    ['inspec\u00ad\ntion', 'inspec-\ntion'],
    ['inspec\u0002\r\ntion', 'inspec-\r\ntion'],
    ['a \u0002b', 'a  b'],
    ['one\u0007two\u0008three', 'one two three'],
    ['one\u009ftwo\u007fthree\u001bfour', 'one two three four'],
    ['one\vtwo\u0085three\u2028four\u2029five', 'one\ntwo\nthree\nfour\nfive'],
    ['Classi\ufb01cation', 'Classification'],
    ['\ufeff1.\u200b\u200e That\u2060 it', '1. That it'],
    ['\u202eabc\u202c\u2066d\u2069', 'abcd'],
    ['a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['tag\u{e0041}ged', 'tagged'],
    ['Zoë’s 👩 café', 'Zoë’s 👩 café'],
  ])('of %j is %j', (decoded, text) => {
    expect(cleanText(decoded).text).toBe(text);
  });

  it('knows where each of its characters stands in the decoded one', () => {
    const decoded = 'a\u200bﬁn\u0002e\u2028👩b';
    const clean = cleanText(decoded);
    expect(clean.text).toBe('afine\n👩b');
    expect(clean.text.split('').map((_, at) => clean.origin(at))).toEqual([0, 2, 2, 3, 5, 6, 7, 7, 9]);
    expect(new SourceText(decoded).locate({ from: 1, to: 5 })).toMatchObject({ from: 2, to: 6 });
  });
});

describe('pages', () => {
  it.each([
    ['one\ftwo', 2],
    ['one\ftwo\f', 2],
    ['one\ftwo\f\n \n', 2],
    ['one\f\ftwo', 3],
    ['one\f', 1],
    ['one', null],
  ])('of %j are %j', (text, pages) => {
    expect(new SourceText(text).pages).toBe(pages);
  });
});

describe('a paper with controls and line ends of other makers', () => {
  const paper = (end: string) =>
    `${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES\n\n2. The plan:\n\n${['Action\tOwner\tDue', 'Open a centre\tHead of Care\t1 October 2019', 'Close a home\tHead of Homes\t31/03/2020'].join(end)}\n\n3. It is reviewed.\n`;

  it.each(['\n', '\r', '\v', '\u0085', '\u2028', '\u2029'])('has its table where lines end with %j', (end) => {
    expect(draftOf(paper(end)).actions.map(({ owner, due }) => [owner, due])).toEqual([
      ['Head of Care', '2019-10-01'],
      ['Head of Homes', '2020-03-31'],
    ]);
  });

  it('is read, records none, and says so', () => {
    const draft = draftOf(
      paper('\n')
        .replace('notes', 'no\u0002tes')
        .replace('The plan', '\u0007The\u0008plan')
        .replace('Classification', 'Classi\ufb01ca\u200dtion'),
    );
    expect(draft.recommendations).toMatchObject([{ kind: 'note', text: 'That cabinet notes it.' }]);
    expect(draft.report?.classification).toBe('Open');
    expect(draft.warnings.map(({ what }) => what).join()).toContain('3 control characters');
    expect(JSON.stringify(draft)).not.toMatch(/\\u00(?:0|1|7f|8|9)/);
  });
});

describe('the place of a head in a text with characters that nobody sees', () => {
  it('is from its first to its last value', () => {
    const text = `\u200b\u200b\u200b${CABINET_HEAD.trimEnd()}\n\nRECOMMENDATION\n\n1. That cabinet notes it.\n`;
    const { from, to } = draftOf(text).report?.locator ?? { from: 0, to: 0 };
    expect([text.slice(from, from + 2), text.slice(to - 8, to)]).toEqual(['11', 'Services']);
  });
});
