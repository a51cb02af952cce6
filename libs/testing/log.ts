import { randomUUID } from 'node:crypto';
import type { DomainEvent, Instant, PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';

export interface Recording {
  readonly effectiveOn?: PlainDate;
  readonly recordedAt?: Instant;
  readonly actor?: string;
  readonly reason?: string;
  readonly correlationId?: string;
  readonly importId?: string;
  /** The rule that it broke. */
  readonly irregular?: string;
  /** Events of one command are one act. */
  readonly commandId?: string;
}

const EPOCH = Date.UTC(2026, 10, 23, 10);
const GAP = 100n;

/** Builds recorded events as one log would hold them: revisions without a gap, positions that grow and leave gaps. */
export class Log {
  readonly events: RecordedEvent[] = [];
  private readonly revisions = new Map<string, bigint>();

  get position(): Position {
    return BigInt(this.events.length) * GAP;
  }

  /** Records one event; effective on 10 July 2017 unless `how` says otherwise. */
  record<E extends DomainEvent>(stream: string, event: E, how: Recording = {}): RecordedEvent<E> {
    const revision = (this.revisions.get(stream) ?? -1n) + 1n;
    const at = new Date(EPOCH + this.events.length * 1000).toISOString();
    const commandId = how.commandId ?? randomUUID();
    const recorded: RecordedEvent<E> = {
      id: randomUUID(),
      stream,
      revision,
      position: this.position + GAP,
      created: at,
      event,
      metadata: {
        actor: how.actor ?? 'prs_clerk',
        reason: how.reason ?? null,
        recordedAt: how.recordedAt ?? at,
        effectiveOn: how.effectiveOn ?? '2017-07-10',
        correlationId: how.correlationId ?? commandId,
        causationId: commandId,
        commandId,
        importId: how.importId ?? null,
        ...(how.irregular !== undefined && { irregular: how.irregular }),
      },
    };
    this.revisions.set(stream, revision);
    this.events.push(recorded);
    return recorded;
  }
}
