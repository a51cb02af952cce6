import { parseCheckpoint } from '#libs/transparency/note/checkpoint.js';
import { parseNote } from '#libs/transparency/note/note.js';
import { verifyNote } from '#libs/transparency/note/verify-note.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';
import { SignerRefuses } from './errors.js';
import { grow } from './grow.js';
import { newLogKeys, type LogKeys } from './log-keys.js';
import { emptyMemory, memoryOf, type Memory } from './memory.js';
import type { SealedTree } from './sealed-tree.js';
import { signed, type SignedCheckpoint } from './signed.js';
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
    return this.leave(keys, memory, frontier);
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
  async beginAnew(reason: string, tree: SealedTree): Promise<LogKeys> {
    const before = this.folder.keys();
    const note = (before && this.folder.memory(before.origin)?.note) ?? (await tree.lastNote());
    return this.begin(newLogKeys(this.name, { note, reason })).keys;
  }

  private async log(tree: SealedTree): Promise<Log> {
    const keys = this.folder.keys();
    if (keys === null) {
      if ((await tree.lastNote()) === null) return this.begin(newLogKeys(this.name, null));
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

  private begin(keys: LogKeys): Log {
    const memory = emptyMemory(keys.origin);
    this.folder.keepMemory(memory);
    this.folder.keepKeys(keys);
    return { keys, memory };
  }

  /** The signatures are made, then the memory is on disk, then they leave. */
  private leave(keys: LogKeys, before: Memory, frontier: Frontier): SignedCheckpoint {
    const time = BigInt(Math.floor(this.now().getTime() / 1000));
    const { checkpoint, note } = signed(keys, memoryOf(keys.origin, frontier, null), time);
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
  const verified = verifyNote(note, [keys.text.verifier, keys.time.verifier]);
  const isOurs = 'holds' in verified && verified.holds.some(({ key }) => key.id === keys.text.verifier.id);
  if (checkpoint.origin !== keys.origin || !isOurs)
    throw new SignerRefuses(`The note is not signed by the log ${keys.origin}.`, 'Give a note of this log.');
  return checkpoint;
};
