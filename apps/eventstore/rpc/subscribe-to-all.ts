import { randomUUID } from 'node:crypto';
import { AllCursor } from '../reading/all-cursor.js';
import { Checkpoints } from '../reading/checkpoints.js';
import { demandEvent } from '../reading/demand-event.js';
import { isShownInAll } from '../reading/shown-in-all.js';
import { START_POSITION } from '../log/stored-event.js';
import { caughtUp, checkpoint, confirmation, eventResponse } from '../wire/read-response.js';
import { resolved, type ReadHandler } from './read-handler.js';
import type { AllPosition, AllSubscription } from './read-options.js';
import { untilStopped } from './until-stopped.js';

/** A prepare position before the commit's is before the event there. */
const lastSeen = (after: AllPosition, head: bigint): bigint => {
  if (after === 'start') return START_POSITION;
  if (after === 'end') return head;
  return after.prepare < after.commit ? after.commit - 1n : after.commit;
};

export const subscribeToAll: ReadHandler<AllSubscription> = (context, options, outbox) =>
  untilStopped(context, outbox, undefined, async (bell) => {
    const { filter, uuid } = options;
    const { head } = context.tail;
    const after = lastSeen(options.after, head);
    if (typeof options.after === 'object' && options.after.commit <= head)
      await demandEvent(context.reader, options.after.commit);
    const cursor = new AllCursor(context.reader, context.tail, after + 1n);
    const checkpoints = filter && new Checkpoints(filter.checkpointInterval, filter.window);
    await outbox.send(confirmation(randomUUID()));
    let live = false;
    let position = after;
    while (!outbox.closed) {
      const page = await cursor.page();
      const shown = page.filter(isShownInAll);
      const passing = filter ? shown.filter(filter.matches) : shown;
      const byPosition = new Map(passing.map((event, i) => [event.position, i]));
      const sendable = await resolved(context, options.resolveLinks, passing);
      for (const event of page) {
        position = event.position;
        const index = byPosition.get(position);
        const ready = index === undefined ? undefined : sendable[index];
        if (ready) await outbox.send(eventResponse(ready, uuid));
        const due = checkpoints?.consider(position, ready !== undefined);
        if (due !== undefined) await outbox.send(checkpoint(due));
      }
      if (page.length > 0) continue;
      if (!live) {
        live = true;
        const due = checkpoints?.caughtUp(position);
        if (due !== undefined) await outbox.send(checkpoint(due));
        await outbox.send(caughtUp());
      }
      await bell.wait();
    }
  });
