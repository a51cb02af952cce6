import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { paperWith } from '#libs/testing/tracker-paper.js';
import type { TrackerFile } from '../paper.js';
import { fileOf, filesOf } from './files-of.js';

const HARD = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://elsewhere")',
  '\u202eright to left\u2066',
  '👩🏽‍⚖️ and שלום',
  '"quoted", with\ta tab & an ampersand',
  '{{ 7 * 7 }} {% raw %}',
  'x'.repeat(30_000),
];

const ANY_TEXT = fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'binary' }), fc.string());

/** What a text is in Word: what XML cannot hold is replaced there, and line ends are line ends. */
const held = (text: string): string =>
  [...text]
    .map((character) =>
      (character < ' ' && !'\t\n\r'.includes(character)) || /[\ufffe\uffff]/.test(character) ? '\ufffd' : character,
    )
    .join('')
    .replace(/\r\n|[\r\u2028\u2029]/g, '\n');

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const unescaped = (html: string): string =>
  html.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
/** Halves of pairs are no text: UTF-8 has none. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
const unmarked = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const bytesOf = async (is: TrackerFile['is'], cells: readonly string[]): Promise<Buffer> =>
  (await fileOf(paperWith(cells), is)).bytes;

describe('the files of a paper', () => {
  it('are the same, byte for byte, for the same paper, whenever they are made', async () => {
    const made = async (now: string) => {
      jest.useFakeTimers({
        now: Date.parse(now),
        doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'],
      });
      const files = await filesOf(paperWith(['A1', 'Text', null]));
      jest.useRealTimers();
      return files.map(({ is, bytes }) => [is, bytes.toString('base64')]);
    };
    const first = await made('2017-07-03T10:00:00Z');

    expect(first.map(([is]) => is)).toEqual(['html', 'docx', 'csv']);
    expect(await made('2026-11-27T10:00:00Z')).toEqual(first);
  });

  it('hold any text in Word, as far as XML can', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ANY_TEXT, { minLength: 8, maxLength: 8 }), async (texts) => {
        const cells = texts.map((text) => `>${text}<`);
        const { value } = await mammoth.extractRawText({ buffer: await bytesOf('docx', ['A1', ...cells]) });
        const read = value.replace(/\r\n|[\r\u2028\u2029]/g, '\n');
        for (const text of texts) expect(read).toContain(`>${held(text)}<`);
      }),
      { numRuns: 8 },
    );
  });

  it('hold any text in HTML, which nothing of it becomes', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_TEXT, async (text) => {
        const html = (await bytesOf('html', ['A1', `>${text}<`])).toString('utf8');
        expect(unmarked(unescaped(html))).toContain(unmarked(`>${wellFormed(text)}<`));
        expect(html).not.toContain('<script');
      }),
    );
  });

  it('hold any text in a spreadsheet, where none of it is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_TEXT, async (text) => {
        const csv = (await bytesOf('csv', ['A1', text])).toString('utf8');
        const written = wellFormed(text).replaceAll('"', '""');
        expect(csv).toContain(written);
        if (/^[=+\-@]/.test(text)) expect(csv).toContain(`'${written}`);
      }),
    );
  });

  it('say what the record says nothing of with a dash', async () => {
    const html = (await fileOf(paperWith(['A1', null]), 'html')).bytes.toString('utf8');
    expect(html).toContain('<td data-label="Column 2">–</td>');
  });
});
