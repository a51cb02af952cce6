import { FORWARDS, UnknownError, type EventStoreDBClient } from '@eventstore/db-client';
import { AnotherLog, type Handled } from '#libs/kernel/another-log.js';
import type { Position } from '#libs/kernel/position.js';
import { asStoreError } from './client-errors.js';
import { addressOf } from './connect.js';
import { within } from './retry.js';
import { fromClient, type StoredEvent } from './stored-event.js';

/** A read has no deadline of its own. */
const ANSWER_MS = 10_000;

/** The event at exactly this position of the log; `null` when none begins there. */
export const eventAt = async (client: EventStoreDBClient, position: Position): Promise<StoredEvent | null> => {
  try {
    return await within(ANSWER_MS, readAt(client, position));
  } catch (error) {
    throw asStoreError(error, `read the log at ${position}`);
  }
};

const readAt = async (client: EventStoreDBClient, position: Position): Promise<StoredEvent | null> => {
  const fromPosition = { commit: position, prepare: position };
  let found: StoredEvent | null = null;
  try {
    // Read to its end: a read that is left early keeps the client from ever closing.
    for await (const { event } of client.readAll({ fromPosition, direction: FORWARDS, maxCount: 1 }))
      if (event?.position.commit === position) found = fromClient(event);
  } catch (error) {
    // What EventStoreDB answers to a position where none begins.
    if (error instanceof UnknownError) return null;
    throw error;
  }
  return found;
};

export type { Handled };

/** Throws `AnotherLog` unless the log holds that event there: a read beyond a log's end would wait in silence. */
export const verifyHolds = async (client: EventStoreDBClient, handled: Handled): Promise<void> => {
  const found = await eventAt(client, handled.position);
  if (found?.id !== handled.id) throw new AnotherLog(addressOf(client), handled);
};
