import type { Position } from '#libs/kernel/position.js';
import type { Restoration, Restorations } from '#libs/restorations/index.js';
import { Problem } from '../problems/problem.js';

/** Throws a `Problem` when one of the positions was lost in a restore: no wait brings it back. */
export const refuseLost = async (
  restorations: Restorations,
  positions: readonly (Position | null)[],
): Promise<void> => {
  for (const position of positions) {
    const restoration = position === null ? null : await restorations.thatLost(position);
    if (position !== null && restoration) throw lost(position, restoration);
  }
};

const lost = (position: Position, { backupTakenAt, logEndedAt, goesOnAfter, restoredAt }: Restoration): Problem =>
  new Problem(
    'position-lost-in-restore',
    `On ${restoredAt} the record was restored from a backup of ${backupTakenAt}, which ends at position ${logEndedAt}. ` +
      `Position ${position} came after that: what was recorded there is lost. Drop what you keep from after ` +
      `${logEndedAt}, read again from there, and send again what you changed since.`,
    {
      restoration: {
        restoredAt,
        backupTakenAt,
        logEndedAt: String(logEndedAt),
        goesOnAfter: String(goesOnAfter),
      },
    },
  );
