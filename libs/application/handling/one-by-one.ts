import type { Kind } from '#libs/domain/deciders.js';
import type { LeftStanding, Met } from '#libs/domain/document-import/events.js';
import type { Command } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { load } from '../load.js';
import type { CommandHandling, CommandOutcome, CommandRequest, CommandSuccess } from './command.js';

/** Who began it, and why: in whose name it goes on. */
export type By = Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId'>;

/** What one such process is, of which the thing in whose stream it stands knows what is `under way`. */
export interface Process<UnderWay> {
  readonly kind: Kind;
  /** The type of the event that begins it and fixes of which things it is. */
  readonly begins: string;
  /** What its parts are called in ids: never changed, since what goes on after a stop must make the same ids. */
  readonly named: { readonly part: string; readonly completion: string };
  readonly underWay: (state: object) => UnderWay | null | undefined;
  readonly things: (underWay: UnderWay) => readonly Met[];
  /** The change of one of the things, under that id; why it is left; or null where it is done already. */
  readonly part: (thing: Met, underWay: UnderWay, commandId: string) => Promise<Part | string | null>;
  readonly completion: (done: number, left: readonly LeftStanding[]) => Command;
}

/** What is asked of one of the things. */
export type Part = Pick<CommandRequest, 'kind' | 'command' | 'effectiveOn' | 'expected'>;

/**
 * Changes things one after another, as a process in the stream of one: of which things it is is fixed when it begins, and
 * whatever stops it, done again it goes on where it stopped.
 */
export class OneByOne<UnderWay> {
  constructor(
    private readonly store: EventStore,
    private readonly runner: CommandHandling,
    private readonly ids: Ids,
    private readonly process: Process<UnderWay>,
  ) {}

  /**
   * Goes through with what a request began, and answers it with what came of that: the request that comes again is answered
   * as it was, also when another process has begun since.
   */
  async finish(id: string, begun: CommandSuccess): Promise<CommandOutcome> {
    await this.resume(id);
    if (begun.firstEventId === null) return begun;
    const { events } = await load(this.store, this.process.kind, id);
    const commandId = this.completionOf(begun.firstEventId);
    const completed = events.find(({ metadata }) => metadata.commandId === commandId);
    if (!completed) return begun;
    const { data } = completed.event;
    const { type } = this.process.completion(0, []);
    const outcome = await this.complete(id, { type, data } as Command, commandId, completed.metadata);
    return outcome.ok ? { ...outcome, repeated: begun.repeated, replayed: begun.replayed } : outcome;
  }

  /** Goes on with what was begun, in the name of who began it; null where nothing is under way. */
  async resume(id: string): Promise<CommandOutcome | null> {
    const { kind, begins, underWay, things, completion } = this.process;
    const { events, state } = await load(this.store, kind, id);
    const going = underWay(state);
    const begun = events.findLast(({ event }) => event.type === begins);
    if (!going || !begun) return null;
    const { actor, reason, correlationId } = begun.metadata;
    const by = { actor, reason, correlationId, causationId: begun.id };
    const all = things(going);
    const left: LeftStanding[] = [];
    for (const thing of all) {
      const why = await this.change(thing, going, begun, by);
      if (why !== null) left.push({ ...thing, why });
    }
    return this.complete(id, completion(all.length - left.length, left), this.completionOf(begun.id), by);
  }

  private completionOf(begun: string): string {
    return this.ids.of([this.process.named.completion, begun]);
  }

  private complete(id: string, command: Command, commandId: string, metadata: By): Promise<CommandOutcome> {
    const { actor, reason, correlationId, causationId } = metadata;
    const by = { actor, reason, correlationId, causationId, effectiveOn: null, expected: null, importId: null };
    return this.runner.run({ ...by, kind: this.process.kind, id, command, commandId });
  }

  /** Why it was left; null where it was changed. @throws Error when others write to it all the time: it is gone on with later. */
  private async change(thing: Met, going: UnderWay, begun: RecordedEvent, by: By): Promise<string | null> {
    const commandId = this.ids.of([this.process.named.part, begun.id, thing.id]);
    const part = await this.process.part(thing, going, commandId);
    if (part === null || typeof part === 'string') return part;
    const outcome = await this.runner.run({ ...by, ...part, id: thing.id, commandId, importId: null });
    if (outcome.ok) return null;
    if (outcome.refusal.code === 'lost-race') throw new Error(`Others keep changing ${thing.ref}.`);
    return outcome.refusal.message;
  }
}
