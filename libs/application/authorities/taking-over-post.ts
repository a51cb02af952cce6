import { laterOf } from '#libs/calendar/plain-date.js';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import { isOwnedByPost, type ActionState } from '#libs/domain/action/state.js';
import type { AuthorityCommand } from '#libs/domain/authority/decide.js';
import type { TakingOver } from '#libs/domain/authority/events.js';
import type { Authority } from '#libs/domain/authority/state.js';
import { placesOf } from '#libs/domain/history/placing/places.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import type { CommandHandling } from '../handling/command.js';
import { OneByOne, type Process } from '../handling/one-by-one.js';
import { load } from '../load.js';

/** From which day the owner that it has owns it: nobody holds it before that. */
const ownedSince = (events: readonly RecordedEvent[]): PlainDate | null =>
  placesOf(events).findLast(({ entry }) => entry.event.type === 'OwnerAssigned.v1')?.place ?? null;

const takingOver = (store: EventStore): Process<TakingOver> => ({
  kind: 'authority',
  begins: 'PostTakeOverBegun.v1',
  named: { part: 'take-over', completion: 'post-taken-over' },
  underWay: (state) => (state as Partial<Authority>).takingOver,
  things: ({ actions }) => actions,
  part: async ({ id }, { post, holder, on }, commandId) => {
    const { events, state, revision } = await load(store, 'action', id);
    if (events.some(({ metadata }) => metadata.commandId === commandId)) return null;
    const action = state as ActionState;
    if (action.status === 'none' || !isOwnedByPost(action, post)) return 'It has another owner now.';
    const command: ActionCommand = { type: 'NameHolder', data: { holder } };
    const expected = typeof revision === 'bigint' ? revision : null;
    return { kind: 'action', command, effectiveOn: laterOf(on, ownedSince(events)), expected };
  },
  completion: (taken, left): AuthorityCommand => ({ type: 'CompletePostTakeOver', data: { taken, left } }),
});

/** Names the new holder of a post in every open action that the post owns. */
export class TakingOverPost extends OneByOne<TakingOver> {
  constructor(store: EventStore, runner: CommandHandling, ids: Ids) {
    super(store, runner, ids, takingOver(store));
  }
}
