import type { LogReader } from '../log/log-reader.js';
import { START_POSITION } from '../log/stored-event.js';
import { unknown } from '../wire/errors.js';

/** Throws `RpcError` UNKNOWN, as EventStoreDB does, where no event begins at a position; the start needs none. */
export const demandEvent = async (reader: LogReader, position: bigint): Promise<void> => {
  if (position === START_POSITION || (await reader.isBoundary(position))) return;
  throw unknown('No event begins at this position.');
};
