import type { LogKeys } from '#libs/audit/index.js';
import { vkeyOf, type VerifierKey } from '#libs/transparency/note/key.js';
import { megabytes } from '../backup/progress.js';
import type { WrittenExport } from './write-export-file.js';

const GROUP = 4;
const GROUPS_IN_LINE = 8;

const cut = <T>(all: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / length) }, (_, n) => all.slice(n * length, (n + 1) * length));

/** Bytes in groups that two people can read to each other: capitals and small letters do not matter in them. */
const aloud = (bytes: Buffer): string[] => {
  const groups = cut([...bytes.toString('hex')], GROUP).map((digits) => digits.join(''));
  return cut(groups, GROUPS_IN_LINE).map((line) => `  ${line.join(' ')}`);
};

const SIGNS = { text: 'signs what the log holds', timeAndText: 'signs when that was' };

/** A verifier key: the line to be pasted, and the same key in groups to be compared aloud. */
export const keyInWords = (key: VerifierKey): string[] => [
  `${key.name} ${key.id.slice(0, GROUP)} ${key.id.slice(GROUP)}: ${SIGNS[key.signs]}`,
  ...aloud(key.raw),
  `  ${vkeyOf(key)}`,
];

/** All keys of a log, and since and until when each pair signs, where that is not always. */
export const keysInWords = ({ pairs }: LogKeys): string[] =>
  pairs.flatMap(({ text, time, from, until }) => [
    ...(from === null ? [] : [`Added by events ${from - 1n} and ${from} of the log's own stream:`]),
    ...(until === null ? [] : [`Retired by event ${until} of the log's own stream:`]),
    ...keyInWords(text.verifier),
    ...keyInWords(time.verifier),
  ]);

/** What was exported, and what comes next. */
export const exportedInWords = (file: string, { origin, size, bytes }: WrittenExport): string =>
  [
    `Written to ${file}: the log ${origin} with ${size.toLocaleString('en-GB')} events, ${megabytes(bytes)}.`,
    'It holds every event of the record: give it to nobody who may not read all of it.',
    `Verify it with the key that "oversight audit key" prints: tar -xf ${file} verify-audit.mjs; node verify-audit.mjs ${file} --vkey …`,
  ].join('\n');
