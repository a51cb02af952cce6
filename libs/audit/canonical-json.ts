import canonicalize from 'canonicalize';

/** The package is the function itself; its types tell of a default member that is not there. */
const serialize = canonicalize as unknown as (value: unknown) => string | undefined;

const LONE_SURROGATE = /\\ud[89a-f][0-9a-f]{2}/;

/** A value that has no canonical form. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/**
 * The canonical form of a JSON value (RFC 8785), in UTF-8. Throws `NotCanonical` for what has none: undefined, numbers
 * that are not finite, and text with half a character, which the RFC refuses and `JSON.stringify` only escapes.
 */
export const canonicalJson = (value: unknown): Buffer => {
  let text: string | undefined;
  try {
    text = serialize(value);
  } catch (error) {
    throw new NotCanonical(error instanceof Error ? error.message : String(error));
  }
  if (text === undefined) throw new NotCanonical('There is no value.');
  if (hasLoneSurrogate(text)) throw new NotCanonical('Text holds half a character (a lone surrogate).');
  return Buffer.from(text, 'utf8');
};

/** In canonical text an escaped surrogate is always a lone one; an escaped backslash before it makes it plain text. */
const hasLoneSurrogate = (text: string): boolean => LONE_SURROGATE.test(text.replaceAll('\\\\', ''));
