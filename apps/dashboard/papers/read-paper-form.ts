import { parseFullDate } from '#libs/calendar/index.js';
import { MAX_TEXT_BYTES } from '#libs/report-import/index.js';
import type { SaidOfWaiting } from '#libs/waiting-papers/index.js';
import type { Uploaded } from '../forms/multipart.js';
import { tidy } from '../forms/tidy.js';
import type { Fault } from '../forms/sent.js';

interface File {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** How much the form of a paper takes, as a file or as text. */
export const PAPER_FORM = { mostBytes: MAX_TEXT_BYTES, mostTyped: MAX_TEXT_BYTES } as const;

export const takePaper = async (bytes: AsyncIterable<Buffer>, { name }: { readonly name: string }): Promise<File> => {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return { bytes: Buffer.concat(parts), name };
};

/** A day as it was typed; null where nothing was. */
export const dayIn = (typed: string | undefined, field: string): { day: string | null; faults: readonly Fault[] } => {
  const text = tidy(typed);
  const day = text === '' ? null : parseFullDate(text);
  return text !== '' && day === null
    ? { day, faults: [{ field, message: `“${text}” is no day. Write it like 20 September 2027 or 20/9/2027.` }] }
    : { day, faults: [] };
};

const MOST_NAME = 200;
const TOO_LARGE = 'This is larger than 4 MB, which is all that is read: split it into its reports.';

const fileIn = ({ typed, file, tooLarge }: Uploaded<File>): { file: File | null; faults: readonly Fault[] } => {
  const text = (typed['text'] ?? '').replaceAll('\r\n', '\n');
  const wrong = (message: string) => ({ file: null, faults: [{ field: 'file', message }] });
  if (tooLarge) return wrong(TOO_LARGE);
  if (file !== null && text.trim() !== '')
    return wrong('Choose a file or paste the text, not both: take away one of them.');
  if (file !== null) return { file, faults: [] };
  if (text.trim() === '') return wrong('Choose the paper’s file, or paste its text.');
  return { file: { bytes: Buffer.from(text), name: 'pasted-text.txt' }, faults: [] };
};

/** The paper that was sent and what was said of it, or what is wrong with that. */
export const paperIn = (
  sent: Uploaded<File>,
): { readonly file: File | null; readonly said: SaidOfWaiting; readonly faults: readonly Fault[] } => {
  const { typed } = sent;
  const { file, faults } = fileIn(sent);
  const { day: publishedOn, faults: ofDay } = dayIn(typed['publishedOn'], 'publishedOn');
  const authority = tidy(typed['authority']) || null;
  const tooLong =
    authority !== null && authority.length > MOST_NAME
      ? [{ field: 'authority', message: `Use no more than ${MOST_NAME} characters.` }]
      : [];
  const said = { authority, authorityId: null, body: null, publishedOn };
  return { file, said, faults: [...tooLong, ...ofDay, ...faults] };
};
