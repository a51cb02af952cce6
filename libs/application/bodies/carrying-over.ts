import type { BodyCommand } from '#libs/domain/body/decide.js';
import type { CarryingOver } from '#libs/domain/body/events.js';
import type { Body, BodyState } from '#libs/domain/body/state.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { LeftStanding, Met } from '#libs/domain/document-import/events.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { asCompleted } from '../handling/as-completed.js';
import type { CommandHandling, CommandOutcome, CommandRequest, CommandSuccess } from '../handling/command.js';
import { carryOverOf } from '../entering/carry-over.js';
import { linked } from '../entering/links.js';
import { load } from '../load.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { id } from '#libs/domain/shared/moves/field.js';

type By = Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId'>;

const TO = { to: id('The body that it is carried over to', 'body') };

/**
 * Carries all that was open before a body over to another, one thing after another, as a process in the body's own stream:
 * which things is fixed when it begins, and whatever stops it, done again it goes on where it stopped.
 */
export class CarryingOverAll {
  constructor(
    private readonly store: EventStore,
    private readonly runner: CommandHandling,
    private readonly ids: Ids,
  ) {}

  /** Carries over what the request began, and answers it with what came of it; the same again is answered as it was. */
  async finish(bodyId: string, begun: CommandSuccess): Promise<CommandOutcome> {
    await this.resume(bodyId);
    if (begun.firstEventId === null) return begun;
    const commandId = this.completionOf(begun.firstEventId);
    const completing = { kind: 'body', id: bodyId, type: 'CompleteCarryingOver', commandId } as const;
    return asCompleted(this.store, this.runner, begun, completing);
  }

  /** Goes on with what was begun, in the name of who began it; null where nothing is being carried over. */
  async resume(bodyId: string): Promise<CommandOutcome | null> {
    const { events, state } = await load(this.store, 'body', bodyId);
    const { carryingOver } = state as Exclude<BodyState, { status: 'none' }> & Partial<Body>;
    const begun = events.findLast(({ event }) => event.type === 'CarryingOverBegun.v1');
    if (!carryingOver || !begun) return null;
    const { actor, reason, correlationId } = begun.metadata;
    const by = { actor, reason, correlationId, causationId: begun.id };
    const left: LeftStanding[] = [];
    for (const thing of carryingOver.things) {
      const why = await this.carryOver(thing, carryingOver, begun, by);
      if (why !== null) left.push({ ...thing, why });
    }
    const command: BodyCommand = {
      type: 'CompleteCarryingOver',
      data: { carried: carryingOver.things.length - left.length, left },
    };
    const commandId = this.completionOf(begun.id);
    const how = { effectiveOn: null, expected: null, commandId, importId: null };
    return this.runner.run({ ...by, kind: 'body', id: bodyId, command, ...how });
  }

  private completionOf(begun: string): string {
    return this.ids.of(['carried-over', begun]);
  }

  /** Why it was not carried over; null where it was. @throws Error when others write to it all the time: it is gone on with later. */
  private async carryOver(
    { kind, id: thing, ref }: Met,
    { to, on, resolution }: CarryingOver,
    begun: RecordedEvent,
    by: By,
  ): Promise<string | null> {
    const links = await linked(this.store, TO, { to });
    if (isRefusal(links)) return links.message;
    const outcome = await this.runner.run({
      ...by,
      kind: kind as Kind,
      id: thing,
      command: { type: 'CarryOver', data: carryOverOf({ to, resolution }, links) } as CommandRequest['command'],
      effectiveOn: on,
      expected: null,
      commandId: this.ids.of(['carry-over', begun.id, thing]),
      importId: null,
    });
    if (outcome.ok) return null;
    if (outcome.refusal.code === 'lost-race') throw new Error(`Others keep changing ${ref}.`);
    return outcome.refusal.message;
  }
}
