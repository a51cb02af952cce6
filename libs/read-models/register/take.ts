import { isKind } from '#libs/domain/kinds.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import { PoisonEvent } from '../projection.js';
import { actOf } from './act-of.js';
import { isDay } from './day.js';
import { storable } from './storable.js';
import type { Taken } from './stream.js';

/** Of an event, as it is stored. */
export const storedType = ({ event }: Pick<RecordedEvent, 'event'>): string =>
  isUnknown(event) ? event.data.type : event.type;

export const poison = (recorded: RecordedEvent, why: string, cause?: unknown) =>
  new PoisonEvent({ ...recorded, type: storedType(recorded) }, why, { cause });

/** The events of our things; `PoisonEvent` for one whose metadata cannot be read. */
export const take = (events: readonly RecordedEvent[]): readonly Taken[] =>
  events.flatMap((recorded) => {
    const kind = parseStreamId(recorded.stream)?.kind;
    if (kind === undefined || !isKind(kind)) return [];
    const act = actOf(recorded.metadata.commandId);
    if (isUnknown(recorded.event)) return [{ ...recorded, kind, act }];
    const { effectiveOn, recordedAt } = recorded.metadata;
    if (!isDay(effectiveOn)) throw poison(recorded, `"${effectiveOn}" is no day to be effective on`);
    if (Number.isNaN(Date.parse(recordedAt))) throw poison(recorded, `"${recordedAt}" is no instant of recording`);
    return [{ ...recorded, kind, act, event: storable(recorded.event), metadata: storable(recorded.metadata) }];
  });
