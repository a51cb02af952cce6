import { parseCheckpoint, type Checkpoint } from '#libs/transparency/note/checkpoint.js';
import type { VerifierKey } from '#libs/transparency/note/key.js';
import { parseNote } from '#libs/transparency/note/note.js';
import { verifyNote } from '#libs/transparency/note/verify-note.js';
import type { Policy, Quorum } from '#libs/transparency/policy/policy.js';

/** Whose log is watched, and who else must have signed. */
export interface Trusted {
  /** All of one name, which is the log's origin; one at least signs the text. */
  readonly logKeys: readonly VerifierKey[];
  readonly policy: Policy | null;
}

/** A note that a key of the log signed. */
export interface SignedNote extends Checkpoint {
  /** Byte for byte. */
  readonly note: string;
  /** The newest time, in seconds since 1970, that each key says; of a key of the text alone none. */
  readonly times: ReadonlyMap<string, bigint>;
}

const MAY_BE_AHEAD_S = 5n * 60n;

const named = ({ name, id }: VerifierKey): string => `${name} ${id}`;

/** The note, or why it is none that is believed. @param now in seconds since 1970 */
export const readSigned = (note: string, { logKeys, policy }: Trusted, now: bigint): SignedNote | string => {
  const parsed = parseNote(Buffer.from(note));
  const checkpoint = parsed && parseCheckpoint(parsed.text);
  if (parsed === null || checkpoint === null) return 'it is no note of a log';
  const origin = logKeys[0]?.name ?? '';
  if (checkpoint.origin !== origin) return `it is of the log ${checkpoint.origin}, not of ${origin}`;
  const verified = verifyNote(parsed, [...logKeys, ...(policy?.witnesses ?? []).map(({ key }) => key)]);
  if ('fails' in verified) return `a signature by ${named(verified.fails)} does not hold`;
  if (!verified.holds.some(({ key }) => key.signs === 'text' && logKeys.includes(key)))
    return 'no key of the log that was given has signed it';
  const times = new Map<string, bigint>();
  for (const { key, time } of verified.holds) {
    if (time === null) continue;
    if (time > now + MAY_BE_AHEAD_S) return `${named(key)} signed it in the future`;
    const before = times.get(named(key));
    if (before === undefined || before < time) times.set(named(key), time);
  }
  return { ...checkpoint, note, times };
};

/**
 * Up to when enough have signed, in seconds since 1970: the oldest of the newest times that make the quorum; null where too few
 * have. Without a policy, or where it asks for nobody, what the log says itself.
 */
export const signedAt = ({ times }: SignedNote, { logKeys, policy }: Trusted): bigint | null => {
  const own = latest(logKeys.map((key) => times.get(named(key)) ?? null));
  const of = (quorum: Quorum): bigint | null => {
    if (quorum.of === 'none') return own;
    if (quorum.of === 'witness') return times.get(named(quorum.witness.key)) ?? null;
    const each = quorum.members.map(of).filter((time) => time !== null);
    return each.sort((a, b) => (a < b ? 1 : -1))[quorum.least - 1] ?? null;
  };
  return policy === null ? own : of(policy.quorum);
};

const latest = (times: readonly (bigint | null)[]): bigint | null =>
  times.reduce((most, time) => (most === null || (time !== null && time > most) ? time : most), null);
