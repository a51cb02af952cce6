import type { DomainEvent } from '#libs/kernel/event.js';
import type { ActEntry } from '../history.js';

/** The event of an entry that is withdrawn and recorded anew in one act: of its own day, and irregular where it was. */
export const recordedAgain = ({ event, metadata: { effectiveOn, irregular } }: ActEntry): DomainEvent => ({
  ...event,
  effectiveOn,
  ...(irregular !== undefined && { irregular }),
});
