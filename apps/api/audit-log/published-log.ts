import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { published, readLedger, type Published } from '#libs/audit/index.js';
import { Problem } from '../problems/problem.js';

/** The ledger as everybody may be shown it: up to the checkpoint that is published. */
@Injectable()
export class PublishedLog {
  constructor(private readonly db: DataSource) {}

  /** Reads in one snapshot; `null` is published before the first checkpoint. */
  async look<T>(work: (tx: EntityManager, published: Published | null) => Promise<T>): Promise<T> {
    const read = await readLedger(this.db, async (tx) => ({ value: await work(tx, await published(tx)) }));
    return read ? read.value : work(this.db.manager, null);
  }

  /** The same. Throws `Problem` (404) before the first checkpoint. */
  read<T>(work: (tx: EntityManager, published: Published) => Promise<T>): Promise<T> {
    return this.look((tx, is) => {
      if (is === null) throw new Problem('not-found', 'No checkpoint of the audit log is published yet.');
      return work(tx, is);
    });
  }
}
