import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FullTileHashes, LedgerTree, published, readLedger, type Published } from '#libs/audit/index.js';
import { Problem } from '../problems/problem.js';

/** The ledger in one snapshot. */
export interface LedgerRead {
  readonly tx: EntityManager;
  readonly tree: LedgerTree;
}

/** The ledger as everybody may be shown it: up to the checkpoint that is published. */
@Injectable()
export class PublishedLog {
  private readonly known = new FullTileHashes();

  constructor(private readonly db: DataSource) {}

  /** Reads in one snapshot; `null` is published before the first checkpoint. */
  async look<T>(work: (published: Published | null, ledger: LedgerRead) => Promise<T>): Promise<T> {
    const looked = async (tx: EntityManager, is: Published | null) => ({
      value: await work(is, { tx, tree: new LedgerTree(tx, this.known) }),
    });
    const read = await readLedger(this.db, async (tx) => looked(tx, await published(tx)));
    return (read ?? (await looked(this.db.manager, null))).value;
  }

  /** The same. Throws `Problem` (404) before the first checkpoint. */
  read<T>(work: (published: Published, ledger: LedgerRead) => Promise<T>): Promise<T> {
    return this.look((is, ledger) => {
      if (is === null) throw new Problem('not-found', 'No checkpoint of the audit log is published yet.');
      return work(is, ledger);
    });
  }
}
