import type { Kind } from '#libs/domain/deciders.js';
import type { Appended, EventStore, EventToAppend } from '#libs/kernel/event-store.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { load, type LoadedAggregate } from '../load.js';
import type { CommandRequest } from './command.js';

/** An event of an aggregate. `position`: null where this process appended it together with others that follow it. */
export interface PastEvent extends Pick<RecordedEvent, 'id' | 'revision' | 'event' | 'metadata'> {
  readonly position: Position | null;
}

/** What a command is decided on. */
export interface DecisionBasis extends LoadedAggregate<PastEvent> {
  /** It was not read for this command: others may have written since. */
  readonly isCached: boolean;
}

/** Aggregates in the log, as `load → decide → append` needs them. */
export interface AggregateRepository {
  load(kind: Kind, id: string): Promise<DecisionBasis>;
  /**
   * Appends what was decided on that basis. `must-be-read`: others wrote since, or may have, and nothing was appended;
   * `key-reused`: the request's key stands for another request. Throws what the event store throws.
   */
  append(
    basis: DecisionBasis,
    events: readonly EventToAppend[],
    request: CommandRequest,
  ): Promise<Appended | 'must-be-read' | 'key-reused'>;
}

export class EventStoreRepository implements AggregateRepository {
  constructor(private readonly store: EventStore) {}

  async load(kind: Kind, id: string): Promise<DecisionBasis> {
    return { ...(await load(this.store, kind, id)), isCached: false };
  }

  async append({ revision }: DecisionBasis, events: readonly EventToAppend[], { kind, id }: CommandRequest) {
    const appended = await this.store.append(streamId(kind, id), events, revision);
    return appended.outcome === 'wrong-revision' ? 'must-be-read' : appended;
  }
}
