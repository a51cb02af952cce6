import { BACKWARDS, END, type EventStoreDBClient } from '@eventstore/db-client';
import type { Position } from '#libs/kernel/position.js';
import { asStoreError } from './client-errors.js';
import { within } from './retry.js';
import { fromClient } from './stored-event.js';

/** A read has no deadline of its own. */
const ANSWER_MS = 10_000;

/** The position of the log's last event, whosever it is; 0 for an empty log. */
export const headOf = async (client: EventStoreDBClient): Promise<Position> => {
  try {
    return await within(ANSWER_MS, readHead(client));
  } catch (error) {
    throw asStoreError(error, 'read the end of the log');
  }
};

const readHead = async (client: EventStoreDBClient): Promise<Position> => {
  let head = 0n;
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
    if (event) head = fromClient(event).position;
  return head;
};
