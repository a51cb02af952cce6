import { JsonRefused, readJson } from '#libs/kernel/read-json.js';
import { Problem } from '../../problems/problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const textOf = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new Problem(
      'malformed-request',
      'The body is not UTF-8, in which JSON is sent (RFC 8259, 8.1).',
      {},
      {},
      { cause },
    );
  }
};

const valueOf = (text: string): unknown => {
  try {
    return readJson(text);
  } catch (cause) {
    if (!(cause instanceof JsonRefused)) throw cause;
    const { field, message } = cause;
    throw new Problem(
      'malformed-request',
      message,
      field === '' ? {} : { errors: [{ field, message }] },
      {},
      { cause },
    );
  }
};

/** The object or list that a body of JSON is; undefined for an empty one. Throws `malformed-request`. */
export const jsonOf = (bytes: Uint8Array): unknown => {
  if (bytes.length === 0) return undefined;
  const text = textOf(bytes);
  if (text.startsWith('\ufeff'))
    throw new Problem(
      'malformed-request',
      'The body begins with a byte order mark: send JSON without one (RFC 8259, 8.1).',
    );
  const value = valueOf(text);
  if (typeof value !== 'object' || value === null) throw new Problem('malformed-request', 'Send a JSON object.');
  return value;
};
