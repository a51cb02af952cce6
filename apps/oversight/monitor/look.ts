import { createHash } from 'node:crypto';
import type { Witness } from '#libs/transparency/policy/policy.js';
import { parseAddCheckpoint } from '#libs/transparency/texts/add-checkpoint.js';
import { isConsistent } from '#libs/transparency/tree/verify.js';
import { NotThere, type FetchText } from './fetch-text.js';
import type { KeptNotes } from './kept-notes.js';
import { readSigned, signedAt, type SignedNote, type Trusted } from './signed-note.js';

/** As `oversight verify-audit` ends: 4 two histories, 2 tampered, 3 rolled back, 5 too few or too old, 1 could not look, 0 well. */
export type Code = 0 | 1 | 2 | 3 | 4 | 5;

export interface Seen {
  readonly code: Code;
  readonly lines: readonly string[];
}

export interface Monitored {
  /** Of the system, without a slash at its end. */
  readonly url: string;
  readonly trusted: Trusted;
  readonly kept: KeptNotes;
  /** How old the checkpoint may be, in seconds. */
  readonly maxAge: bigint;
  readonly fetchText: FetchText;
  readonly now: () => Date;
}

const PRECEDENCE: readonly Code[] = [1, 4, 2, 3, 5, 0];
const worst = (found: readonly Seen[]): Seen => ({
  code: PRECEDENCE.find((code) => found.some((each) => each.code === code)) ?? 0,
  lines: found.flatMap(({ lines }) => lines),
});

const seen = (code: Code, ...lines: readonly string[]): Seen => ({ code, lines });
const secondsOf = (date: Date): bigint => BigInt(Math.floor(date.getTime() / 1_000));

/** Looks once at what a log publishes, holds it against what was kept and what its witnesses saw, and keeps it. */
export const look = async (monitored: Monitored): Promise<Seen> => {
  const { url, trusted, kept, now, fetchText } = monitored;
  const time = secondsOf(now());
  try {
    const published = readSigned(await fetchText(`${url}/audit/log/checkpoint`), trusted, time);
    if (typeof published === 'string') return seen(2, `TAMPERED: what ${url} publishes is not believed: ${published}.`);
    const earlier = kept.latest();
    const before = earlier === null ? null : readSigned(earlier, trusted, time);
    if (typeof before === 'string') return seen(1, `The note that was kept is not believed: ${before}.`);
    const against =
      before === null ? seen(0, FIRST) : await compare(monitored, before, published, 'the note kept here');
    if (against.code === 0) kept.keep(published.note, now());
    const byWitnesses = await Promise.all(
      (trusted.policy?.witnesses ?? []).map((witness) => askWitness(monitored, witness, published)),
    );
    return worst([seen(0, summary(published)), against, ...byWitnesses, age(monitored, published, time)]);
  } catch (error) {
    if (error instanceof NotThere) return seen(1, `It could not be looked at: ${error.message}.`);
    throw error;
  }
};

const FIRST = 'No note was kept here before: nothing says that this is the log that others were shown.';

const summary = ({ origin, size }: SignedNote): string => `The log ${origin} publishes ${size} leaves.`;

/** Holds what is published against a note of the same log that was seen elsewhere or earlier. */
const compare = async (
  monitored: Monitored,
  other: SignedNote,
  published: SignedNote,
  whose: string,
): Promise<Seen> => {
  if (other.size === published.size)
    return other.root.equals(published.root) ? seen(0, `It is that of ${whose}.`) : fork(monitored, other, published);
  if (other.size > published.size)
    return seen(
      3,
      `ROLLED BACK: ${whose} is of ${other.size} leaves, and ${published.size} are published. Both are signed by the log:`,
      ...['', other.note, published.note],
    );
  if (await goesOn(monitored, other, published))
    return seen(0, `It goes on from the ${other.size} leaves of ${whose}.`);
  return fork(monitored, other, published);
};

const goesOn = async ({ url, fetchText }: Monitored, from: SignedNote, to: SignedNote): Promise<boolean> => {
  if (from.size === 0n) return true;
  const body = await fetchText(`${url}/audit/proof/consistency?from=${from.size}&to=${to.size}`);
  const proof = parseAddCheckpoint(body);
  return (
    proof !== null &&
    proof.old === from.size &&
    isConsistent({ from: from.size, to: to.size, fromRoot: from.root, toRoot: to.root, proof: proof.hashes })
  );
};

const fork = ({ kept, now }: Monitored, one: SignedNote, other: SignedNote): Seen => {
  const why =
    one.size === other.size
      ? 'they have two roots for one size'
      : 'the log does not prove that the larger one begins with the smaller one';
  const file = kept.keepContradiction(one.note, other.note, now());
  return seen(
    4,
    `FORKED: the log signed two notes that no one history holds: ${why}. Both are kept in ${file}:`,
    ...['', one.note, other.note],
  );
};

/** What a witness signed last of the log, by its monitoring prefix, which is taken to be its address. */
const askWitness = async (monitored: Monitored, { name, key, url }: Witness, published: SignedNote): Promise<Seen> => {
  if (url === null) return seen(0);
  const hash = createHash('sha256').update(published.origin).digest('hex');
  let note: string;
  try {
    note = await monitored.fetchText(`${url.replace(/\/$/, '')}/${hash}/checkpoint`);
  } catch (error) {
    if (error instanceof NotThere) return seen(0, `The witness ${name} says nothing: ${error.message}.`);
    throw error;
  }
  const shown = readSigned(note, monitored.trusted, secondsOf(monitored.now()));
  if (typeof shown === 'string' || !shown.times.has(`${key.name} ${key.id}`))
    return seen(
      0,
      `What the witness ${name} shows is not believed: ${typeof shown === 'string' ? shown : 'it did not sign it'}.`,
    );
  if (shown.size > published.size)
    return seen(0, `The witness ${name} signed ${shown.size} leaves, more than are published: look again soon.`);
  return compare(monitored, shown, published, `the witness ${name}`);
};

const age = ({ trusted, maxAge }: Monitored, published: SignedNote, now: bigint): Seen => {
  const at = signedAt(published, trusted);
  if (at === null)
    return seen(
      5,
      trusted.policy === null
        ? 'Nothing says how old it is: give the second key of the log too.'
        : 'NO QUORUM: too few of its witnesses have signed it.',
    );
  const by = trusted.policy === null ? 'The log itself says' : 'Its witnesses say';
  const when = new Date(Number.parseInt(at.toString(), 10) * 1_000).toISOString();
  return now - at > maxAge
    ? seen(
        5,
        `STALE: ${by[0]?.toLowerCase()}${by.slice(1)} that it was signed at ${when}, more than ${maxAge} seconds ago.`,
      )
    : seen(0, `${by} that it was signed at ${when}.`);
};
