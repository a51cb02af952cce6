import { hasText } from '#libs/domain/shared/text/has-text.js';

/** Why a document was not read; `message` says what to do. */
export interface ReadRefusal {
  readonly code: 'empty' | 'too-large' | 'not-text' | 'not-utf8';
  readonly message: string;
}

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly refusal: ReadRefusal };

/** The largest text that is read: some 1,500 pages. */
export const MAX_TEXT_BYTES = 4 * 1024 * 1024;

const OTHER_KINDS: readonly (readonly [signature: string, kind: string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a Word, OpenDocument or ZIP file'],
  ['\xd0\xcf\x11\xe0', 'an old Word or Office file'],
  ['{\\rtf', 'a rich text file'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
];

/** The five places of Windows-1252 that no character has; a decoder makes control characters of them. */
const NO_CHARACTER = /[\x81\x8d\x8f\x90\x9d]/;

const refuse = (code: ReadRefusal['code'], message: string): Decoded => ({ ok: false, refusal: { code, message } });

/**
 * The text of a plain-text document: UTF-8, UTF-16 with a byte order mark, or (with a warning) Windows-1252. The byte
 * order mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length === 0) return refuse('empty', `${name} is empty: check that the file was saved or uploaded whole.`);
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const other = OTHER_KINDS.find(([signature]) => start.startsWith(signature));
  if (other) return refuse('not-text', `${name} is ${other[1]}, not plain text: save it as plain text (UTF-8) first.`);
  if (bytes.length > MAX_TEXT_BYTES)
    return refuse(
      'too-large',
      `${name} has ${bytes.length} bytes; at most ${MAX_TEXT_BYTES} are read: split it into its reports.`,
    );
  if (bytes.includes(0) && utf16Of(start) === null)
    return refuse('not-text', `${name} holds binary data, so it is no plain text: save it as plain text (UTF-8).`);
  const decoded = decodeAny(bytes, utf16Of(start));
  if (decoded === null)
    return refuse('not-utf8', `${name} is in an encoding that is not known: save it as plain text in UTF-8.`);
  if (isMostlyControls(decoded.text))
    return refuse(
      'not-text',
      `${name} is full of control characters, so it is no plain text: save it as plain text (UTF-8).`,
    );
  if (!hasText(decoded.text)) return refuse('empty', `${name} holds no words: check that the right file was chosen.`);
  return { ok: true, ...decoded };
}

/** Of a page's words a few may have been lost in the making; where every tenth character is a control, none are words. */
function isMostlyControls(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 32 && (code < 9 || code > 13)) || code === 127) controls++;
  }
  return controls * 10 >= text.length && controls > 10;
}

function utf16Of(start: string): 'utf-16le' | 'utf-16be' | null {
  if (start.startsWith('\xff\xfe')) return 'utf-16le';
  return start.startsWith('\xfe\xff') ? 'utf-16be' : null;
}

function decodeAny(bytes: Uint8Array, utf16: string | null): { text: string; warnings: string[] } | null {
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    return { text, warnings: [] };
  } catch {
    if (utf16 !== null) return null;
    const text = decodeWindows1252(bytes);
    return text === null
      ? null
      : { text, warnings: ['The file is not UTF-8; it was read as Windows-1252: check quotes, dashes and accents.'] };
  }
}

function decodeWindows1252(bytes: Uint8Array): string | null {
  // As a stream, since otherwise Node from 20.18.3 takes it for Latin-1 (nodejs/node#56542).
  const text = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  return NO_CHARACTER.test(text) ? null : text;
}
