import { parseCheckpoint } from '#libs/transparency/note/checkpoint.js';
import { parseNote } from '#libs/transparency/note/note.js';
import { verifyNote } from '#libs/transparency/note/verify-note.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';
import { SignerRefuses } from './errors.js';
import { grow } from './grow.js';
import type { EventToAppend } from '#libs/kernel/event-store.js';
import { streamOfLog } from '../log-stream/log-events.js';
import type { Because } from '../log-stream/to-write.js';
import { newLogKeys, type KeyPair, type LogKeys } from './log-keys.js';
import { emptyMemory, memoryOf, type Memory } from './memory.js';
import type { SealedTree } from './sealed-tree.js';
import { signed, type SignedCheckpoint } from './signed.js';
import { signsAt, termsOf, type Terms } from './signing-pairs.js';
import type { SignerFolder } from './signer-folder.js';

const BEGIN_ANEW = '`oversight audit begin-anew --reason …` makes a new log that quotes the last note of this one';
const ADOPT =
  '`oversight audit adopt NOTE_FILE` takes the newest note that a witness, a monitor or a regulator kept; without one, ' +
  BEGIN_ANEW +
  '.';

/**
 * Signs what a ledger holds, with keys and a memory that lie apart from it. What it signed is on disk before the signature
 * leaves it, so that it never signs two roots for one size, whenever it is stopped.
 */
export class Signer {
  constructor(
    private readonly folder: SignerFolder,
    /** That the operator gives to a log that is begun here. */
    private readonly name: string,
    private readonly now: () => Date,
  ) {}

  /**
   * Signs all leaves that are committed; those that are signed already again, with the time of now. `null` while there is no
   * leaf. Throws `SignerRefuses` where the ledger is not one that leads from what was signed before.
   */
  async sign(tree: SealedTree): Promise<SignedCheckpoint | null> {
    const size = await tree.size();
    const { keys, memory } = await this.log(tree);
    await checkReaches(memory, size, tree);
    if (size === 0n) return null;
    const frontier = await grow(Frontier.of(memory.size, memory.frontier), size, tree);
    if (!frontier.root.equals(await tree.root(size)))
      throw new SignerRefuses(
        `The ledger's tree of ${size} leaves does not have the root that its leaves lead to.`,
        'Rows of audit.leaf or audit.tile were changed: restore the database of before.',
      );
    const terms = await termsOf(keys, tree);
    const pairs = terms.filter((each) => signsAt(each, size)).map(({ pair }) => pair);
    if (pairs.length === 0)
      throw new SignerRefuses(
        `No key of the log ${keys.origin} may sign ${size} leaves: they are retired, or not added yet.`,
        `Put the newest copy of the file with the keys back; without one, ${BEGIN_ANEW}.`,
      );
    const checkpoint = this.leave(keys, pairs, memory, frontier);
    this.forgetRetired(keys, terms, size);
    return checkpoint;
  }

  /**
   * Has written what the log has yet to say in its own stream, once anything is sealed; a log is begun where there is none. What
   * an earlier attempt may have written is written again with the same ids. Throws `SignerRefuses`, and what `append` throws.
   * @param append answers whether the events lie in the stream from that revision on
   */
  async writeEvents(tree: SealedTree, append: AppendEvents): Promise<void> {
    if ((await tree.size()) === 0n) return;
    const { keys } = await this.log(tree);
    const { origin, written, toWrite } = keys;
    if (toWrite.length === 0) return;
    if (!(await append(streamOfLog(origin), toWrite, written)))
      throw new SignerRefuses(
        `The stream of the log ${origin} does not go on from revision ${written}, as the signer does.`,
        'Put the newest copy of the file with the keys back. Where somebody else wrote to the stream, ' +
          BEGIN_ANEW +
          '.',
      );
    this.folder.keepKeys({ ...keys, written: written + BigInt(toWrite.length), toWrite: [] });
  }

  /** Changes what the log is to say of itself and with which keys: on disk once it returns. Throws `SignerRefuses`. */
  async change(tree: SealedTree, change: KeyChange): Promise<LogKeys> {
    const keys = this.folder.keys();
    const memory = keys && this.folder.memory(keys.origin);
    if (keys === null || memory === null)
      throw new SignerRefuses(
        `There is no log in ${this.folder.path} that was signed.`,
        'The audit writer begins one as soon as it runs and something is recorded.',
      );
    const changed = change({ keys, terms: await termsOf(keys, tree), signedUpTo: memory.size });
    this.folder.keepKeys(changed);
    return changed;
  }

  /**
   * Takes for its memory a note that its own key signed and somebody kept, in place of one that was lost or is older. Throws
   * `SignerRefuses` where no key of ours signed it, the ledger does not reach it, or holds something else.
   */
  async adopt(note: Buffer, tree: SealedTree): Promise<Memory> {
    const keys = this.folder.keys();
    if (keys === null)
      throw new SignerRefuses(
        `There is no key of a log in ${this.folder.path}.`,
        `Put the file with the keys back from where it was kept; where it is lost, ${BEGIN_ANEW}.`,
      );
    const { origin, size, root } = ownCheckpoint(note, keys);
    const known = this.folder.memory(origin);
    if (known !== null && known.size > size)
      throw new SignerRefuses(
        `The note is of ${size} leaves, and the signer knows that it signed ${known.size}.`,
        'Nothing is to be adopted: a newer memory is there.',
      );
    const there = await tree.size();
    if (there < size)
      throw new SignerRefuses(
        `The ledger has ${there} leaves, and the note is of ${size}.`,
        `Wait until the audit has sealed the log so far; where ${size - there} leaves are lost, ${BEGIN_ANEW}.`,
      );
    const frontier = await grow(Frontier.empty(), size, tree);
    if (!frontier.root.equals(root))
      throw new SignerRefuses(`The first ${size} leaves of the ledger are not those of the note.`, lostAdvice);
    if (known !== null) await checkReaches(known, there, tree);
    const memory = memoryOf(origin, frontier, note.toString());
    this.folder.keepMemory(memory);
    return memory;
  }

  /** Makes a new log with new keys, which says what it follows and why. */
  async beginAnew({ who, reason }: { who: string; reason: string }, tree: SealedTree): Promise<LogKeys> {
    const before = this.folder.keys();
    const note = (before && this.folder.memory(before.origin)?.note) ?? (await tree.lastNote());
    return this.begin(newLogKeys(this.name, { note, reason }, { who, reason, at: this.now() })).keys;
  }

  private async log(tree: SealedTree): Promise<Log> {
    const keys = this.folder.keys();
    if (keys === null) {
      if ((await tree.lastNote()) === null) return this.begin(newLogKeys(this.name, null, this.byItself()));
      throw new SignerRefuses(
        `This ledger was signed before, and there is no key of a log in ${this.folder.path}.`,
        `Give the signer its folder back; where it is lost, or this is a copy of a system, ${BEGIN_ANEW}.`,
      );
    }
    const memory = this.folder.memory(keys.origin);
    if (memory === null)
      throw new SignerRefuses(`What the log ${keys.origin} signed is not remembered in ${this.folder.path}.`, ADOPT);
    return { keys, memory };
  }

  private byItself(): Because {
    return { who: BY_ITSELF, reason: null, at: this.now() };
  }

  /** A key that signs nothing any more is kept by nobody. */
  private forgetRetired(keys: LogKeys, terms: readonly Terms[], size: bigint): void {
    const pairs = terms.filter(({ upTo }) => upTo === null || size <= upTo).map(({ pair }) => pair);
    if (pairs.length < keys.pairs.length) this.folder.keepKeys({ ...keys, pairs });
  }

  private begin(keys: LogKeys): Log {
    const memory = emptyMemory(keys.origin);
    this.folder.keepMemory(memory);
    this.folder.keepKeys(keys);
    return { keys, memory };
  }

  /** The signatures are made, then the memory is on disk, then they leave. */
  private leave(keys: LogKeys, pairs: readonly KeyPair[], before: Memory, frontier: Frontier): SignedCheckpoint {
    const time = BigInt(Math.floor(this.now().getTime() / 1000));
    const { checkpoint, note } = signed(pairs, memoryOf(keys.origin, frontier, null), time);
    this.checkUnchanged(before);
    this.folder.keepMemory(memoryOf(keys.origin, frontier, note));
    return checkpoint;
  }

  /** No lock helps against somebody who copies files by hand while this process runs. */
  private checkUnchanged({ origin, size, root }: Memory): void {
    const now = this.folder.memory(origin);
    if (now?.size !== size || !now.root.equals(root))
      throw new SignerRefuses(
        `The memory in ${this.folder.path} is another than a moment ago.`,
        'Look for a second process that writes there.',
      );
  }
}

/** Who began a log that nobody was asked to begin. */
const BY_ITSELF = 'audit-writer';

/** Appends events to a stream so that the first has this revision; `false` where others lie there. */
export type AppendEvents = (stream: string, events: readonly EventToAppend[], first: bigint) => Promise<boolean>;

/** What a change of keys is decided on. */
export interface KeysNow {
  readonly keys: LogKeys;
  readonly terms: readonly Terms[];
  /** How many leaves the last note has. */
  readonly signedUpTo: bigint;
}

/** Decides how keys and events to write are from now on. Throws `SignerRefuses`. */
export type KeyChange = (now: KeysNow) => LogKeys;

interface Log {
  readonly keys: LogKeys;
  readonly memory: Memory;
}

const lostAdvice = `Restore the database that was signed; where it is lost, ${BEGIN_ANEW}.`;

/** The ledger holds what was signed, and went on from there. */
const checkReaches = async (memory: Memory, size: bigint, tree: SealedTree): Promise<void> => {
  if (size < memory.size)
    throw new SignerRefuses(
      `The ledger has ${size} leaves, and ${memory.size} were signed: ${memory.size - size} are lost.`,
      lostAdvice,
    );
  if (!memory.root.equals(await tree.root(memory.size)))
    throw new SignerRefuses(
      `The first ${memory.size} leaves of the ledger are not those that were signed.`,
      lostAdvice,
    );
};

const ownCheckpoint = (bytes: Buffer, keys: LogKeys) => {
  const note = parseNote(bytes);
  const checkpoint = note && parseCheckpoint(note.text);
  if (note === null || checkpoint === null)
    throw new SignerRefuses('This is no note of a log.', 'Give the file as whoever kept it has it, byte for byte.');
  const ours = keys.pairs.flatMap(({ text, time }) => [text.verifier, time.verifier]);
  const verified = verifyNote(note, ours);
  const isOurs = 'holds' in verified && verified.holds.some(({ key }) => key.signs === 'text');
  if (checkpoint.origin !== keys.origin || !isOurs)
    throw new SignerRefuses(`The note is not signed by the log ${keys.origin}.`, 'Give a note of this log.');
  return checkpoint;
};
