import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { readProofStates, type ProofState, type ProofStateOf } from '#libs/audit/index.js';
import type { Entry } from '#libs/read-models/trail/entry.js';

export type { CoveringCheckpoint, ProofState, ProofStateOf } from '#libs/audit/index.js';

type Placed = Pick<Entry, 'stream' | 'revision'>;

/** Text that is another whenever any of these entries is proved otherwise. */
const markOf = (entries: readonly Placed[], of: ProofStateOf): string => {
  const hash = createHash('sha256');
  for (const entry of entries) hash.update(`${inShort(of(entry))}\n`);
  return hash.digest('hex').slice(0, 16);
};

const inShort = (state: ProofState | null): string => {
  if (state === null) return '';
  const { index, checkpoint } = state;
  return `${index} ${checkpoint?.size} ${checkpoint?.signedAt.getTime()} ${JSON.stringify(checkpoint?.witnesses)}`;
};

/** How far entries are proved, as the audit's ledger tells. */
export class Proofs {
  constructor(private readonly db: DataSource) {}

  /** `mark`: other text whenever any of it is otherwise, `null` of no entries; `null` where there is no ledger to read. */
  async of(entries: readonly Placed[]): Promise<{ readonly of: ProofStateOf; readonly mark: string | null } | null> {
    if (entries.length === 0) return { of: () => null, mark: null };
    const of = await readProofStates(this.db, entries);
    return of && { of, mark: markOf(entries, of) };
  }
}
