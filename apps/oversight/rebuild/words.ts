import type { Rebuilt } from '#apps/projector/rebuild.js';
import { whatToDo } from '#libs/following/advice.js';
import { AnotherLog, EventStoreUnavailable } from '#libs/event-store/errors.js';
import { isTransient, lacksRights } from '#libs/platform/postgres/errors.js';
import { BuiltElsewhere } from '#libs/read-models/generations/errors.js';
import { buildInWords, type BuildProgress } from '#libs/read-models/generations/progress.js';
import { PoisonEvent, RevisionGap } from '#libs/read-models/projection.js';
import { CannotDo, messageOf } from '../failure.js';

export const STOPPED = [
  'Stopped before it was done. The read models are those of before.',
  'Start it again, and it goes on from there.',
] as const;

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

const eventsIn = (events: number | bigint): string =>
  `${whole.format(events)} ${BigInt(events) === 1n ? 'event' : 'events'}`;

/** "120,000 events, 9,800 events/s, 43% of the log, about 20 seconds left" */
export const progressInWords = (progress: BuildProgress): string =>
  `${eventsIn(progress.events)}, ${whole.format(progress.eventsPerSecond)} events/s, ${buildInWords(progress)}`;

export const rebuiltInWords = ({ version, events, position }: Rebuilt, ms: number): string =>
  `The read models (version ${version}) were built again of ${eventsIn(events)} up to position ` +
  `${position ?? 0n} and swapped in, in ${seconds(ms)} s.`;

/** Throws what somebody can mend as such. */
export const orCannotDo = (error: unknown): never => {
  if (error instanceof BuiltElsewhere)
    throw new CannotDo(error.message, 'Wait for that one; what it builds will be as new as yours.');
  if (error instanceof PoisonEvent || error instanceof RevisionGap || error instanceof AnotherLog || lacksRights(error))
    throw new CannotDo(`${messageOf(error)} The read models are those of before.`, whatToDo(error));
  if (error instanceof EventStoreUnavailable)
    throw new CannotDo(`The rebuild could not be ended, or not compared with the ledger: ${error.message}`, STOPPED[1]);
  if (isTransient(error))
    throw new CannotDo(
      `The rebuild could not go on (${messageOf(error)}). The read models are those of before.`,
      STOPPED[1],
    );
  throw error;
};
