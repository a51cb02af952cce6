import type { PoisonFacts } from '#libs/domain/passed-event/events.js';

/** Whether somebody decided, in the log itself, that a projection goes on without this event. */
export type IsPassed = (facts: PoisonFacts) => Promise<boolean>;
