import { isUtf8 } from 'node:buffer';
import { strictBase64 } from './base64.js';
import { isKeyName } from './key.js';

/** One line of a note: a signature by whoever has the key of this name and id. */
export interface SignatureLine {
  readonly name: string;
  /** Four bytes in hexadecimal. */
  readonly keyId: string;
  readonly signature: Buffer;
}

/** A text and the signatures over it. C2SP signed-note. */
export interface Note {
  /** With the newline that ends it. */
  readonly text: string;
  readonly lines: readonly SignatureLine[];
}

const ID_BYTES = 4;
/** A note of more bytes is none: 16 lines of 5 kB, which C2SP asks to be taken, and a text. */
export const MOST_NOTE_BYTES = 128 * 1024;
const CONTROL = /(?![\n\x7f-\u009f])\p{Cc}/u;

const readLine = (line: string): SignatureLine | null => {
  const [, name = '', base64 = ''] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = strictBase64(base64);
  if (!isKeyName(name) || bytes === null || bytes.length <= ID_BYTES) return null;
  return { name, keyId: bytes.subarray(0, ID_BYTES).toString('hex'), signature: bytes.subarray(ID_BYTES) };
};

/** A line as it stands in a note, with its newline. */
export const lineOf = ({ name, keyId, signature }: SignatureLine): string =>
  `\u2014 ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}\n`;

export const noteOf = ({ text, lines }: Note): string => `${text}\n${lines.map(lineOf).join('')}`;

/** Lines as a witness answers them; null where one is none. */
export const parseLines = (text: string): readonly SignatureLine[] | null => {
  if (!text.endsWith('\n')) return null;
  const lines = text.slice(0, -1).split('\n').map(readLine);
  return lines.every((line) => line !== null) ? lines : null;
};

/** The parts of a note; null for what is none. Nothing is verified here. */
export const parseNote = (bytes: Buffer): Note | null => {
  if (bytes.length > MOST_NOTE_BYTES || !isUtf8(bytes)) return null;
  const whole = bytes.toString();
  if (CONTROL.test(whole)) return null;
  const end = whole.lastIndexOf('\n\n');
  const lines = end < 0 ? null : parseLines(whole.slice(end + 2));
  return lines === null ? null : { text: whole.slice(0, end + 1), lines };
};
