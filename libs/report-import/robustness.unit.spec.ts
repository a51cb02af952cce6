import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import type { Draft } from './draft.js';
import { readReport } from './read-report.js';

const PAPERS = [
  'samples/wexmoor-children-services-2016-05-23.txt',
  '../shared/reports/southwark-corporate-parenting-2017-07-10.txt',
].filter((file) => existsSync(file));

function read(paper: string): Draft | null {
  const result = readReport(new TextEncoder().encode(paper), 'paper.txt');
  return result.ok ? result.draft : null;
}

const words = (text: string): string => text.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();

describe.each(PAPERS)('%s, damaged', (file) => {
  const paper = readFileSync(file, 'utf8');
  const lines = paper.split('\n');
  const whole = read(paper);
  const starts = new Set(whole?.recommendations.map(({ text }) => text.slice(0, 20)));
  const planned = new Set(whole?.actions.map(({ text }) => text.slice(0, 20)));
  const graded = new Set(whole?.judgements.map(({ code, grade }) => `${code} ${grade}`));

  it('never yields a recommendation, action or grade that the whole paper has not', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(lines.length - 1), { maxLength: 25 }), (gone) => {
        const draft = read(lines.filter((_, index) => !gone.includes(index)).join('\n'));
        for (const { text } of draft?.recommendations ?? []) expect([...starts]).toContain(text.slice(0, 20));
        for (const { text, owner, due, rag } of draft?.actions ?? []) {
          expect([...planned]).toContain(text.slice(0, 20));
          expect([owner, due, rag]).toEqual([null, null, null]);
        }
        for (const { code, grade } of draft?.judgements ?? []) expect([...graded]).toContain(`${code} ${grade}`);
      }),
      { numRuns: 100 },
    );
  });

  it('never crashes, and quotes only what is there, when lines are shuffled, cut and joined', () => {
    const piece = fc.tuple(fc.constantFrom(...lines), fc.nat(80), fc.constantFrom('', ' ', '\n', '\n\n', '\t', '\f'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces
          .map(([line, cut, end]) => line.slice(0, line.length - (cut % 7 === 0 ? cut : 0)) + end)
          .join('');
        const draft = read(text);
        for (const entry of [...(draft?.actions ?? []), ...(draft?.commitments ?? []), ...(draft?.findings ?? [])])
          expect(words(text.slice(entry.locator.from, entry.locator.to)).length).toBeGreaterThanOrEqual(
            entry.text.length,
          );
      }),
      { numRuns: 200 },
    );
  });
});

describe('any text', () => {
  it('never crashes the reader', () => {
    const marks = fc.constantFrom(
      'Item No. ',
      'Classification: ',
      'RECOMMENDATION\n',
      'AUDIT TRAIL\n',
      '1. That ',
      '\t',
      '31 April 2017',
      '99 March 9999',
      'Good\n',
      '• ',
      '70 working days of publication ',
      '0000-00-00',
      'over the next 900 years',
    );
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), marks), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (paper) => {
        read(`Meeting Name: X\nDate: 31 December 9999\nClassification: Open\nRECOMMENDATIONS\n${paper}`);
        read(paper);
      }),
      { numRuns: 200 },
    );
  });

  // Each of these took minutes with a pattern or a loop that runs away; the time limit of a test is what they are held to.
  it.each([
    ...['a ', 'the ', 'Children and ', '1 ', 'A', '\t', ' \n', 'Plans are ', '• y\n', 'Good\n', 'x:\n', '7\n'],
    'Within 70 working days of publication of the inspection report (3 May 2016) we will report to the committee. ',
    'The Ofsted inspection was announced on Monday 5 March 2017, the following day it began.\n\n',
  ])('reads a long run of %j', (part) => {
    const run = part.repeat(Math.ceil(100_000 / part.length));
    expect(
      read(`Meeting Name: X\nClassification: Open\nRECOMMENDATIONS\n1. That ${run}\n\nKEY ISSUES\n\n2. ${run}:`),
    ).not.toBeNull();
  });
});
