import type { DataSource, EntityManager } from 'typeorm';
import { vkeyOf, type VerifierKey } from '#libs/transparency/note/key.js';

/**
 * What came of asking a witness. `larger`: it signed more of the log than the log did; `contradicted`: what it signed is not the
 * beginning of what the log signed.
 */
export interface Outcome {
  readonly is: 'signed' | 'silent' | 'refused' | 'larger' | 'contradicted';
  /** In words; empty where nothing is to be said. */
  readonly detail: string;
}

/** Outcomes that nobody may overlook. */
export const isAlarm = ({ is }: Outcome): boolean => is === 'larger' || is === 'contradicted';

export interface Witnessed extends Outcome {
  readonly since: Date;
}

/** How a witness has answered of late; null where it was never asked. */
export const lastOutcome = async (tx: EntityManager, origin: string, key: VerifierKey): Promise<Witnessed | null> => {
  const [last] = await tx.query<{ is: Outcome['is']; detail: string; since: Date }[]>(
    `select outcome as is, detail, at as since from audit.witnessing
      where origin = $1 and vkey = $2 order by at desc limit 1`,
    [origin, vkeyOf(key)],
  );
  return last ?? null;
};

/** Keeps what came of asking a witness, where it is another than the last time. Answers whether it is. */
export const keepOutcome = async (
  db: DataSource,
  origin: string,
  key: VerifierKey,
  { is, detail }: Outcome,
): Promise<boolean> => {
  const last = await lastOutcome(db.manager, origin, key);
  if (last?.is === is && last.detail === detail) return false;
  await db.query('insert into audit.witnessing (origin, vkey, outcome, detail) values ($1, $2, $3, $4)', [
    ...[origin, vkeyOf(key), is, detail],
  ]);
  return true;
};
