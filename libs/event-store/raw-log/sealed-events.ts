import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError.js';
import type { LogPosition } from '#libs/kernel/raw-event.js';
import { SEALED_STREAMS } from '#libs/kernel/sealed.js';
import { asStoreError } from '../client-errors.js';
import { isPassing } from './call-errors.js';
import { RawLog } from './raw-log.js';
import { readOn } from './read-on.js';

/** How long nothing may come, however often it is tried: an embedded server restarts, a cluster elects a leader. */
const PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * The events of the sealed streams, or of those of them whose names match, after a position (`null`: all), to where the log
 * ends then. A server that is away is waited for. Throws `EventStoreUnavailable` after a while, and `EventStoreRefused`.
 */
export const sealedEventsOf =
  (client: EventStoreDBClient) =>
  (after: LogPosition | null, streams = SEALED_STREAMS) => {
    let end = 0;
    return readOn(new RawLog(client), after, streams, async (error, failures) => {
      if (failures === 0) end = performance.now() + PATIENCE_MS;
      if (!isPassing(error) || performance.now() >= end)
        throw asStoreError(convertToCommandError(error as Error), 'read the log');
      await sleep(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
    });
  };
