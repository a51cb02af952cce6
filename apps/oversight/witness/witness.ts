import { lineOf } from '#libs/transparency/note/note.js';
import { cosign } from '#libs/transparency/note/signing.js';
import { shownNote, verifyAsked, whyNot, type Refused, type Seen } from './decide.js';
import type { KnownLogs } from './known-logs.js';
import { hashOfOrigin, type WitnessKey } from './witness-folder.js';

/** Where a witness keeps what it signed. */
export interface Memory {
  seen(origin: string): Seen | null;
  /** On disk once it returns. */
  keep(seen: Seen): void;
}

export interface WitnessParts {
  readonly key: WitnessKey;
  readonly logs: KnownLogs;
  readonly memory: Memory;
  readonly now: () => Date;
  /** Told of a checkpoint that a log signed and that does not follow on what the log signed before. */
  readonly onContradiction: (seen: Seen | null, note: string) => void;
}

/** Signs the checkpoints of logs, each only where it begins with what it signed of that log before. */
export class Witness {
  constructor(private readonly parts: WitnessParts) {}

  /**
   * The signature lines, or why there are none. From reading what was signed last to writing it down nothing else runs in this
   * process, and no other has the folder: two who ask at once are answered one after the other.
   */
  addCheckpoint(body: string): { readonly lines: string } | Refused {
    const { key, logs, memory, now, onContradiction } = this.parts;
    const verified = verifyAsked(body, logs);
    if ('status' in verified) return verified;
    const { origin, size, root, note } = verified;
    const seen = memory.seen(origin);
    const refused = whyNot(verified, seen);
    if (refused?.status === 422) onContradiction(seen, verified.asked.note);
    if (refused) return refused;
    const time = BigInt(Math.floor(now().getTime() / 1_000));
    const line = cosign(key.verifier, key.privateKey, note.text, time);
    memory.keep({ origin, size, root, note: shownNote(note, [line]) });
    return { lines: lineOf(line) };
  }

  /** The note that was signed last of the log with this hash; null where there is none. */
  checkpoint(hash: string): string | null {
    const origin = [...this.parts.logs.keys()].find((each) => hashOfOrigin(each) === hash);
    return origin === undefined ? null : (this.parts.memory.seen(origin)?.note ?? null);
  }
}
