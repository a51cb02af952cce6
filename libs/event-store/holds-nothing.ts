import type { EventStoreDBClient } from '@eventstore/db-client';
import { SEALED_STREAMS } from '#libs/kernel/sealed.js';
import { asStoreError } from './client-errors.js';
import { RawLog } from './raw-log/raw-log.js';
import { within } from './retry.js';

/** A log that others write to as well is looked through until the first entry of ours. */
const ANSWER_MS = 10_000;

/** Whether the log has no entry of ours: who may write to it is told in it before the first. Throws what `headOf` does. */
export const holdsNothing = async (client: EventStoreDBClient): Promise<boolean> => {
  try {
    return await within(ANSWER_MS, hasNoEntry(client));
  } catch (error) {
    throw asStoreError(error, 'look for the first entry of the log');
  }
};

const hasNoEntry = async (client: EventStoreDBClient): Promise<boolean> => {
  for await (const _ of new RawLog(client).read(null, SEALED_STREAMS)) return false;
  return true;
};
