import { Inject, Injectable } from '@nestjs/common';
import type { ProofStateOf } from '#libs/asking/proofs.js';
import type { Reader } from '#libs/asking/reader.js';
import { inclusionProof } from '#libs/audit/index.js';
import type { Dossier, Proving } from '#libs/dossier/dossier.js';
import type { FrameReading } from '#libs/kernel/event-store.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { FramesGiven } from './frames-given.js';
import { PublishedLog } from './published-log.js';

interface Wanted {
  readonly proofs: ProofStateOf | null;
  /** Whether receipts and frames are wanted, or only the checkpoint. */
  readonly withFiles: boolean;
}

interface Proved {
  readonly checkpoint: Dossier['checkpoint'];
  /** Of each entry, in their order. */
  readonly proving: readonly Proving[];
}

const NOTHING: Proving = { receipt: null, frame: null };

/** The receipts of entries by the published checkpoint, and their frames for whoever may take them along. */
@Injectable()
export class DossierProofs {
  constructor(
    private readonly log: PublishedLog,
    private readonly given: FramesGiven,
    @Inject(EVENT_STORE) private readonly store: FrameReading,
  ) {}

  async of(reader: Reader, entries: readonly Entry[], { proofs, withFiles }: Wanted): Promise<Proved> {
    const { checkpoint, receipts } = await this.log.look(async (is, { tx, tree }) => {
      if (is === null) return { checkpoint: null, receipts: entries.map(() => null) };
      const receipts: (string | null)[] = [];
      for (const entry of entries) {
        const state = withFiles ? proofs?.(entry) : null;
        receipts.push(state && state.index < is.size ? await inclusionProof(tx, is, state.index, tree) : null);
      }
      return { checkpoint: is, receipts };
    });
    const frames = withFiles && checkpoint ? await this.framesOf(reader, entries, checkpoint.size) : () => null;
    const proving = entries.map((entry, n) =>
      receipts[n] == null ? NOTHING : { receipt: receipts[n], frame: frames(entry) },
    );
    return { checkpoint: checkpoint && { ...checkpoint, size: String(checkpoint.size) }, proving };
  }

  private async framesOf(reader: Reader, entries: readonly Entry[], size: bigint) {
    const revisions = new Map<string, bigint[]>();
    for (const { stream, revision } of entries) revisions.set(stream, [...(revisions.get(stream) ?? []), revision]);
    const theirs = await (await this.given.to(reader, size))([...revisions.keys()]);
    const frames = new Map<string, ReadonlyMap<bigint, Buffer>>();
    for (const [stream, of] of revisions) {
      if (!theirs.has(stream)) continue;
      const [first, last] = [of.reduce((a, b) => (a < b ? a : b)), of.reduce((a, b) => (a > b ? a : b))];
      frames.set(stream, await this.store.frames(stream, first, Number.parseInt(String(last - first), 10) + 1));
    }
    return ({ stream, revision }: Entry): Buffer | null => frames.get(stream)?.get(revision) ?? null;
  }
}
