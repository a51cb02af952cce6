import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '#libs/event-store/connect.js';
import { jsonEvent } from '#libs/event-store/client.js';
import type { Fault } from '#libs/testing/torture/target.js';

const DAYS_20 = 20 * 24 * 3_600_000;
const TOLD_WITHIN_MS = 30_000;

export interface Forged {
  readonly eventStoreUrl: () => string;
  /** An action that nobody writes about. */
  readonly actionId: () => string;
  /** The position of the newest event that health names as one that Oversight would not have recorded; -1 for none. */
  readonly told: () => Promise<bigint>;
}

/** Somebody with the system's own credential appends what no move leads to, recorded on a day that has not come. */
export const forgedEvent = ({ eventStoreUrl, actionId, told }: Forged): Fault => {
  let open: bigint | null = null;
  return {
    name: 'forged an event',
    cause: async () => {
      const client = connect(eventStoreUrl());
      try {
        const recordedAt = new Date(Date.now() + DAYS_20).toISOString();
        const metadata = {
          $correlationId: randomUUID(),
          $causationId: randomUUID(),
          ...{ actor: 'prs_nobody', reason: null, recordedAt, effectiveOn: '2019-01-01' },
          ...{ commandId: randomUUID(), importId: null },
        };
        const forged = jsonEvent({ id: randomUUID(), type: 'ActionUnblocked.v1', data: {}, metadata });
        const { position } = await client.appendToStream(`action-${actionId()}`, forged);
        open = position?.commit ?? null;
        return null;
      } catch {
        return 'the event store did not answer';
      } finally {
        await client.dispose();
      }
    },
    check: async () => {
      if (open === null) return;
      const position = open;
      open = null;
      for (const end = performance.now() + TOLD_WITHIN_MS; performance.now() < end; await sleep(200)) {
        if ((await told()) >= position) return;
      }
      throw new Error(`nothing is told of the event forged at ${position}`);
    },
  };
};
