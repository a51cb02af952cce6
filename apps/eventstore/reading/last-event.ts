import type { LogReader } from '../log/log-reader.js';
import type { StoredEvent } from '../log/stored-event.js';
import { lookAtStream } from './visible-stream.js';

/** The last event that a reader of the stream would see. */
export const lastEvent = async (reader: LogReader, stream: string): Promise<StoredEvent | undefined> => {
  const seen = await lookAtStream(reader, stream);
  return seen.state === 'present' ? (await reader.streamPage(seen.id, 'backwards', seen.visible, 1))[0] : undefined;
};
