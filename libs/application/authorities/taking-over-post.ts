import { laterOf } from '#libs/calendar/plain-date.js';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import { isOwnedByPost, type ActionState } from '#libs/domain/action/state.js';
import type { AuthorityCommand } from '#libs/domain/authority/decide.js';
import type { TakingOver } from '#libs/domain/authority/events.js';
import type { Authority, AuthorityState } from '#libs/domain/authority/state.js';
import type { LeftStanding, Met } from '#libs/domain/document-import/events.js';
import { placesOf } from '#libs/domain/history/placing/places.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { asCompleted } from '../handling/as-completed.js';
import type { CommandHandling, CommandOutcome, CommandRequest, CommandSuccess } from '../handling/command.js';
import { load } from '../load.js';

type By = Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId'>;

/** From which day the owner that it has owns it: nobody holds it before that. */
const ownedSince = (events: readonly RecordedEvent[]): PlainDate | null =>
  placesOf(events).findLast(({ entry }) => entry.event.type === 'OwnerAssigned.v1')?.place ?? null;

/**
 * Names the new holder of a post in every open action that the post owns, one after another, as a process in the authority's
 * own stream: which actions is fixed when it begins, and whatever stops it, done again it goes on where it stopped.
 */
export class TakingOverPost {
  constructor(
    private readonly store: EventStore,
    private readonly runner: CommandHandling,
    private readonly ids: Ids,
  ) {}

  /** Takes over what the request began, and answers it with what came of it; the same again is answered as it was. */
  async finish(authorityId: string, begun: CommandSuccess): Promise<CommandOutcome> {
    await this.resume(authorityId);
    if (begun.firstEventId === null) return begun;
    const commandId = this.completionOf(begun.firstEventId);
    const completing = { kind: 'authority', id: authorityId, type: 'CompletePostTakeOver', commandId } as const;
    return asCompleted(this.store, this.runner, begun, completing);
  }

  /** Goes on with what was begun, in the name of who began it; null where no post is being taken over. */
  async resume(authorityId: string): Promise<CommandOutcome | null> {
    const { events, state } = await load(this.store, 'authority', authorityId);
    const { takingOver } = state as Exclude<AuthorityState, { status: 'none' }> & Partial<Authority>;
    const begun = events.findLast(({ event }) => event.type === 'PostTakeOverBegun.v1');
    if (!takingOver || !begun) return null;
    const { actor, reason, correlationId } = begun.metadata;
    const by = { actor, reason, correlationId, causationId: begun.id };
    const left: LeftStanding[] = [];
    for (const action of takingOver.actions) {
      const why = await this.take(action, takingOver, begun, by);
      if (why !== null) left.push({ ...action, why });
    }
    const command: AuthorityCommand = {
      type: 'CompletePostTakeOver',
      data: { taken: takingOver.actions.length - left.length, left },
    };
    const commandId = this.completionOf(begun.id);
    const how = { effectiveOn: null, expected: null, commandId, importId: null };
    return this.runner.run({ ...by, kind: 'authority', id: authorityId, command, ...how });
  }

  private completionOf(begun: string): string {
    return this.ids.of(['post-taken-over', begun]);
  }

  /** Why it was not taken; null where it was. @throws Error when others write to it all the time: it is gone on with later. */
  private async take(
    { id, ref }: Met,
    { post, holder, on }: TakingOver,
    begun: RecordedEvent,
    by: By,
  ): Promise<string | null> {
    const commandId = this.ids.of(['take-over', begun.id, id]);
    const { events, state, revision } = await load(this.store, 'action', id);
    if (events.some(({ metadata }) => metadata.commandId === commandId)) return null;
    const action = state as ActionState;
    if (action.status === 'none' || !isOwnedByPost(action, post)) return 'It has another owner now.';
    const command: ActionCommand = { type: 'NameHolder', data: { holder } };
    const outcome = await this.runner.run({
      ...by,
      kind: 'action',
      id,
      command,
      effectiveOn: laterOf(on, ownedSince(events)),
      expected: typeof revision === 'bigint' ? revision : null,
      commandId,
      importId: null,
    });
    if (outcome.ok) return null;
    if (outcome.refusal.code === 'lost-race') throw new Error(`Others keep changing ${ref}.`);
    return outcome.refusal.message;
  }
}
