import type { DataSource } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import type { Restoration } from './restoration.js';

/** What this record was restored from. There is no schema for it where nothing ever was. */
export class Restorations {
  private known: Promise<readonly Restoration[]> | null = null;

  constructor(private readonly db: DataSource) {}

  /** The first one first. A restore never happens under a running process: one read does. */
  all(): Promise<readonly Restoration[]> {
    this.known ??= readRestorations(this.db).catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  /** The restore in which a position was lost, or null. */
  async thatLost(position: Position): Promise<Restoration | null> {
    const known = await this.all();
    return known.find(({ logEndedAt, goesOnAfter }) => position > logEndedAt && position <= goesOnAfter) ?? null;
  }
}

/** The first one first. */
export const readRestorations = async (db: DataSource): Promise<readonly Restoration[]> => {
  const [is] = await db.query<{ there: boolean }[]>(
    `select to_regclass('restorations.restoration') is not null as there`,
  );
  if (!is?.there) return [];
  return db.query<Restoration[]>(
    `select log_ended_at as "logEndedAt", goes_on_after as "goesOnAfter", ${instant('backup_taken_at')} as "backupTakenAt",
            encode(backup_sha256, 'hex') as "backupSha256", ${instant('restored_at')} as "restoredAt",
            restored_by as "restoredBy"
       from restorations.restoration order by goes_on_after`,
  );
};

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Tells it in the record; `restoredAt` is now. */
export const recordRestoration = (db: DataSource, restoration: Omit<Restoration, 'restoredAt'>): Promise<unknown> =>
  db.query(
    `insert into restorations.restoration (goes_on_after, log_ended_at, backup_taken_at, backup_sha256, restored_by)
     values ($1, $2, $3, decode($4, 'hex'), $5)`,
    [
      restoration.goesOnAfter,
      restoration.logEndedAt,
      restoration.backupTakenAt,
      restoration.backupSha256,
      restoration.restoredBy,
    ],
  );
