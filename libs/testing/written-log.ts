import type { JudgedEntry } from '#libs/domain/history/lawful/judged-entry.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { EventMetadata } from '#libs/kernel/metadata.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { reportReceived, uuid } from './record.js';

const NONCE = '0123456789abcdef0123456789abcdef';
const AT = '2026-11-26T10:00:00.000Z';

/** Of the report that the examples tell of. */
const REPORT = `report-${uuid(20)}`;
/** A log as Oversight writes it: every event with a nonce. */
export class WrittenLog {
  readonly events: RecordedEvent[] = [];
  private commands = 0;

  /** It begins with the report that the examples tell of. */
  constructor() {
    this.append(REPORT, [reportReceived({ inspectionId: null })], { effectiveOn: '2017-07-10' });
  }

  /** Appends one event, or several of one act, to the stream's end. */
  append(
    stream: string,
    events: readonly DomainEvent[],
    how: Partial<EventMetadata> & { created?: string } = {},
  ): this {
    const commandId = uuid(5_000 + this.commands++);
    const { created = AT, ...metadata } = how;
    for (const event of events) {
      const n = this.events.length;
      this.events.push({
        id: uuid(9_000 + n),
        stream,
        revision: BigInt(this.events.filter((each) => each.stream === stream).length),
        position: BigInt(n + 1) * 100n,
        created,
        event,
        metadata: {
          ...{ actor: 'prs_clerk', reason: 'because', recordedAt: AT, effectiveOn: '2026-11-26', importId: null },
          ...{ correlationId: 'c', causationId: 'c', commandId, nonce: NONCE },
          ...metadata,
        },
      });
    }
    return this;
  }

  /** Entries that the deciders gave, as the log of a stream. */
  take(kind: Kind, entries: readonly JudgedEntry[]): this {
    const stream = `${kind}-${uuid(1)}`;
    for (const { event, metadata } of entries) this.append(stream, [event], { ...metadata, nonce: NONCE });
    return this;
  }
}
