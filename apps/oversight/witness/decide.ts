import { parseSize } from '#libs/transparency/note/checkpoint.js';
import { noteOf, parseNote, type Note } from '#libs/transparency/note/note.js';
import { strictBase64 } from '#libs/transparency/note/base64.js';
import { verifyNote } from '#libs/transparency/note/verify-note.js';
import { parseAddCheckpoint, type AddCheckpoint } from '#libs/transparency/texts/add-checkpoint.js';
import { EMPTY_ROOT, HASH_BYTES } from '#libs/transparency/tree/hashing.js';
import { isConsistent } from '#libs/transparency/tree/verify.js';
import type { KnownLogs } from './known-logs.js';

/** What a witness knows of a log: the checkpoint that it signed last. */
export interface Seen {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Buffer;
  /** With the lines of the log's keys that were verified, and the witness's own. */
  readonly note: string;
}

/** What is asked for is right, but for what the witness has signed before. */
export interface Verified {
  readonly asked: AddCheckpoint;
  readonly origin: string;
  readonly size: bigint;
  readonly root: Buffer;
  /** The text, and the lines of the log's keys that hold. */
  readonly note: Note;
}

export interface Refused {
  readonly status: 400 | 403 | 404 | 409 | 422;
  /** In words; at 409 the size. */
  readonly why: string;
}

const refused = (status: Refused['status'], why: string): Refused => ({ status, why });
const malformed = refused(400, 'This is no body of add-checkpoint.');

/** Origin, size and root; what other lines a log puts below them says nothing to a witness. C2SP tlog-checkpoint. */
const checkpointIn = (text: string) => {
  const [origin = '', digits = '', base64 = '', ...rest] = text.split('\n');
  const size = parseSize(digits);
  const root = strictBase64(base64);
  const extensions = rest.slice(0, -1);
  if (origin === '' || size === null || root?.length !== HASH_BYTES || rest.length === 0 || extensions.includes(''))
    return null;
  return { origin, size, root };
};

/** What holds of a body of add-checkpoint whatever was signed before. C2SP tlog-witness. */
export const verifyAsked = (body: string, logs: KnownLogs): Verified | Refused => {
  const asked = parseAddCheckpoint(body);
  const note = asked && parseNote(Buffer.from(asked.note));
  const checkpoint = note && checkpointIn(note.text);
  if (asked === null || note === null || checkpoint === null) return malformed;
  const keys = logs.get(checkpoint.origin);
  if (keys === undefined) return refused(404, 'This log is not known here.');
  const verified = verifyNote(note, keys);
  if ('fails' in verified) return refused(403, `A signature by ${verified.fails.name} does not hold.`);
  if (verified.holds.length === 0) return refused(403, 'No key of the log that is known here has signed this.');
  if (asked.old > checkpoint.size) return refused(400, 'The old size is larger than the checkpoint.');
  const lines = note.lines.filter((line) => keys.some(({ name, id }) => name === line.name && id === line.keyId));
  return { asked, ...checkpoint, note: { text: note.text, lines } };
};

/** Why the checkpoint does not follow on what was signed last; null where it does. */
export const whyNot = ({ asked: { old, hashes }, size, root }: Verified, seen: Seen | null): Refused | null => {
  const known = seen?.size ?? 0n;
  if (old !== known) return refused(409, `${known}`);
  if (size === 0n && !root.equals(EMPTY_ROOT)) return refused(422, 'A tree without leaves has another root.');
  if (old === 0n) return hashes.length === 0 ? null : refused(422, 'From no leaves on, nothing is to be proved.');
  const follows = isConsistent({
    from: old,
    to: size,
    fromRoot: seen?.root ?? EMPTY_ROOT,
    toRoot: root,
    proof: hashes,
  });
  return follows ? null : refused(422, 'This does not begin with what was signed here before.');
};

/** The note as others are shown it. */
export const shownNote = ({ text, lines }: Note, own: Note['lines']): string =>
  noteOf({ text, lines: [...lines, ...own] });
