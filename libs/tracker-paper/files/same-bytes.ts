import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Instant } from '#libs/kernel/event.js';

/** The first day that a zip file can name; it names no time zone. */
const LONG_AGO = new Date(1980, 0, 1);

const PROPERTIES = 'docProps/core.xml';
const WHEN = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * A document of Word with nothing in it of when it was made: the instants of its properties are `at`, up to which it tells,
 * and those of its parts are one and the same. So what says the same is the same, byte for byte.
 */
export const sameBytes = (docx: Uint8Array, at: Instant | null): Buffer => {
  const when = at ?? new Date(0).toISOString();
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(docx)).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    parts[name] = name === PROPERTIES ? strToU8(strFromU8(bytes).replace(WHEN, `$1${when}`)) : bytes;
  return Buffer.from(zipSync(parts, { mtime: LONG_AGO, level: 6 }));
};
