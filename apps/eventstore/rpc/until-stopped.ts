import type { Bell } from '../log/log-tail.js';
import { unavailable } from '../wire/errors.js';
import type { Context } from './context.js';
import type { Outbox } from './outbox.js';

/**
 * Runs a subscription until its reader leaves or the server stops, with a bell that rings at commits (to the stream,
 * if one is named) and once when it is over.
 */
export const untilStopped = async (
  { tail, calls }: Context,
  outbox: Outbox,
  stream: string | undefined,
  run: (bell: Bell) => Promise<void>,
): Promise<void> => {
  const { bell, release } = tail.listen(stream);
  const forget = calls.add(() => outbox.fail(unavailable('The event store is stopping.')));
  outbox.whenClosed(() => bell.ring());
  try {
    await run(bell);
  } finally {
    release();
    forget();
  }
};
