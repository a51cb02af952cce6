import { randomBytes, randomUUID } from 'node:crypto';
import type { EventToAppend } from '#libs/kernel/event-store.js';
import type { LogEvents, LogEventType } from './log-events.js';

/** Who changes something about a log, why, and when that is. */
export interface Because {
  /** A person by pseudonym, `prs_…`, or a program. */
  readonly who: string;
  readonly reason: string | null;
  readonly at: Date;
}

const NONCE_BYTES = 16;

/** An event of a log's stream, with an id and a nonce that are made here, once. */
export const logEvent = <T extends LogEventType>(
  type: T,
  data: LogEvents[T],
  { who, reason, at }: Because,
): EventToAppend => {
  const id = randomUUID();
  const recordedAt = at.toISOString();
  return {
    id,
    event: { type, data },
    metadata: {
      ...{ actor: who, reason, importId: null },
      ...{ recordedAt, effectiveOn: recordedAt.slice(0, recordedAt.indexOf('T')) },
      ...{ correlationId: id, causationId: id, commandId: id, nonce: randomBytes(NONCE_BYTES).toString('hex') },
    },
  };
};
