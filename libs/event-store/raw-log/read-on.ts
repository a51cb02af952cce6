import { comesAfter, type LogPosition, type RawEvent } from '#libs/kernel/raw-event.js';
import type { RawLog } from './raw-log.js';

/**
 * The events after a position (`null`: all) of the streams whose names match, to where the log ends then. Where a read
 * fails, `recover` waits and the log is read on from the last event; it throws when nothing is tried any more.
 * @param recover told how often reading has failed since the last event, from 0
 */
export async function* readOn(
  log: RawLog,
  after: LogPosition | null,
  streams: string,
  recover: (error: unknown, failures: number) => Promise<void>,
): AsyncGenerator<RawEvent> {
  let last = after;
  for (let failures = 0; ; failures++)
    try {
      for await (const event of log.read(last, streams)) {
        if (last && !comesAfter(event.position, last)) continue;
        last = event.position;
        failures = 0;
        yield event;
      }
      return;
    } catch (error) {
      await recover(error, failures);
    }
}
