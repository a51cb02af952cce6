import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { opened, sealed } from '../seal.js';

/** How long words are kept, in milliseconds. */
export const WORDS_KEPT_MS = 60 * 60_000;

/** As many as are kept of one person: the newest. */
const MOST = 20;

const BYTES = 32;
const ID = /^[A-Za-z0-9_-]{43}$/;

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();
const keyOf = (id: string): Buffer => createHmac('sha256', Buffer.from(id, 'base64url')).update('words').digest();

/**
 * What somebody typed who has to sign in first, for an hour. It is found by an id that only who typed it is told, and that is
 * the key of the words too: who reads the rows reads none. Found by the id alone it is not: it is its person's.
 */
export class KeptWords {
  /** @param now milliseconds since 1970 */
  constructor(
    private readonly db: DataSource,
    private readonly now: () => number,
  ) {}

  /** @returns by what it is found again. What is over goes, and the person's oldest where there is too much of theirs. */
  async keep(person: string, words: string): Promise<string> {
    const id = randomBytes(BYTES).toString('base64url');
    const now = this.now();
    await this.db.transaction(async (tx) => {
      await tx.query('delete from sessions.kept_words where kept_at <= $1', [new Date(now - WORDS_KEPT_MS)]);
      await tx.query('insert into sessions.kept_words (id_hash, person, sealed, kept_at) values ($1, $2, $3, $4)', [
        hashOf(id),
        person,
        sealed(keyOf(id), words),
        new Date(now),
      ]);
      await tx.query(
        `delete from sessions.kept_words where person = $1 and no not in
           (select no from sessions.kept_words where person = $1 order by no desc limit $2)`,
        [person, MOST],
      );
    });
    return id;
  }

  /** What this person typed; `null` where it is gone, or another's. */
  async find(id: string, person: string): Promise<string | null> {
    if (!ID.test(id)) return null;
    const [row] = await this.db.query<{ sealed: Buffer }[]>(
      'select sealed from sessions.kept_words where id_hash = $1 and person = $2 and kept_at > $3',
      [hashOf(id), person, new Date(this.now() - WORDS_KEPT_MS)],
    );
    return row === undefined ? null : opened(keyOf(id), row.sealed);
  }
}
