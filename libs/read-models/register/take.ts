import { isKind } from '#libs/domain/kinds.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { EventMetadata } from '#libs/kernel/metadata.js';
import { isUnknown, type UnknownEvent } from '#libs/kernel/unknown-event.js';
import { PoisonEvent } from '../projection.js';
import { actOf } from './act-of.js';
import { isDay } from './day.js';
import { storable } from './storable.js';
import type { Taken } from './stream.js';

/** The type of an event, as it is stored. */
export const storedType = ({ event }: Pick<RecordedEvent, 'event'>): string =>
  isUnknown(event) ? event.data.type : event.type;

export const poison = (recorded: RecordedEvent, why: string, cause?: unknown) =>
  new PoisonEvent({ ...recorded, type: storedType(recorded) }, why, { cause });

/** Why nobody can tell when it happened; null where one can. */
const faultIn = ({ effectiveOn, recordedAt }: EventMetadata): string | null => {
  if (!isDay(effectiveOn)) return `"${effectiveOn}" is no day to be effective on`;
  return Number.isNaN(Date.parse(recordedAt)) ? `"${recordedAt}" is no instant of recording` : null;
};

/** The event as one that is not understood, placed at the instant at which the event store had it. */
const asAlien = ({ event, ...recorded }: RecordedEvent, fault: string): RecordedEvent => ({
  ...recorded,
  event: { type: 'unknown', data: { type: event.type, data: event.data } } satisfies UnknownEvent,
  metadata: { ...recorded.metadata, recordedAt: recorded.created, effectiveOn: recorded.created.slice(0, 10) },
  alien: fault,
});

/** The events of our things; one whose time cannot be read comes as an `UnknownEvent`, with why as `alien`. */
export const take = (events: readonly RecordedEvent[]): readonly Taken[] =>
  events.flatMap((recorded) => {
    const kind = parseStreamId(recorded.stream)?.kind;
    if (kind === undefined || !isKind(kind)) return [];
    const act = actOf(recorded.metadata.commandId);
    if (isUnknown(recorded.event)) return [{ ...recorded, kind, act }];
    const fault = faultIn(recorded.metadata);
    if (fault !== null) return [{ ...asAlien(recorded, fault), kind, act }];
    return [{ ...recorded, kind, act, event: storable(recorded.event), metadata: storable(recorded.metadata) }];
  });
