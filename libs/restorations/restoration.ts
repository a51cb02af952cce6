import type { Instant } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** One restore from a backup. What was recorded after the backup is lost; its positions are never used again. */
export interface Restoration {
  /** The position of the backup's last event; 0 when it had none. */
  readonly logEndedAt: Position;
  /** Every position after `logEndedAt`, up to this one, is lost. */
  readonly goesOnAfter: Position;
  readonly backupTakenAt: Instant;
  /** Of the whole file, in hex. */
  readonly backupSha256: string;
  readonly restoredAt: Instant;
  /** Who restored, as they said. */
  readonly restoredBy: string;
}
