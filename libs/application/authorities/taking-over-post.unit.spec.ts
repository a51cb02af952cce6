import { describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { AuthorityCommand } from '#libs/domain/authority/decide.js';
import type { ActionState } from '#libs/domain/action/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { authorityFacts } from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { by, recorded, sample, stoppingAfter, withoutNonces } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { load } from '../load.js';
import { systemIds } from '../system.js';
import { TakingOverPost } from './taking-over-post.js';

const runnerOn = (store: EventStore) => new CommandRunner(store, stoppedClock, countedIds(), nothingElse);
const takingOn = (store: EventStore) => new TakingOverPost(store, runnerOn(store), systemIds);
const how = { effectiveOn: null, expected: null, importId: null, causationId: by.correlationId };
const AUTHORITY = systemIds.of(['authority', 'wexmoor']);
const POST = 'Head of Placements';

const change = async (store: EventStore, id: string, command: ActionCommand) => {
  const commandId = systemIds.of([id, command.type]);
  const outcome = await runnerOn(store).run({ ...by, ...how, kind: 'action', id, command, commandId });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
};

const changeAuthority = async (store: EventStore, command: AuthorityCommand, called: string = command.type) => {
  const outcome = await runnerOn(store).run({
    ...{ ...by, ...how, kind: 'authority', id: AUTHORITY, command },
    ...{ effectiveOn: '2016-01-01', commandId: systemIds.of([called]) },
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome;
};

/** The sample's actions, all of one post, which somebody is taking over. */
const begun = async () => {
  const { store, result } = await recorded(sample());
  if (result.outcome !== 'recorded') throw new Error(result.outcome);
  const actions = result.recorded.filter(({ kind }) => kind === 'action');
  for (const { id } of actions) await change(store, id, { type: 'AssignOwner', data: { owner: { post: POST } } });
  const establish: AuthorityCommand = { type: 'EstablishAuthority', data: authorityFacts };
  await changeAuthority(store, establish);
  const take: AuthorityCommand = {
    type: 'TakeOverPost',
    data: { post: POST, holder: 'prs_new', on: '2016-01-01', actions },
  };
  await changeAuthority(store, take);
  return { store, actions, take };
};

const holders = (store: EventStore, actions: readonly { readonly id: string }[]) =>
  Promise.all(
    actions.map(async ({ id }) => {
      const state = (await load(store, 'action', id)).state as ActionState;
      return state.status === 'none' ? null : state.holder;
    }),
  );

describe('the new holder of a post', () => {
  it('takes every action of it, from its beginning where that is later, and done again nothing', async () => {
    const { store, actions } = await begun();
    await takingOn(store).resume(AUTHORITY);
    expect(new Set(await holders(store, actions))).toEqual(new Set(['prs_new']));
    expect((await load(store, 'authority', AUTHORITY)).state).toMatchObject({
      takingOver: null,
      tookOver: { post: POST, holder: 'prs_new', taken: actions.length, left: [] },
    });
    const { length } = store.log;
    expect(await takingOn(store).resume(AUTHORITY)).toBeNull();
    expect(store.log).toHaveLength(length);
  });

  it('comes to the same log, wherever it stopped, when it is gone on with', async () => {
    const whole = await begun();
    await takingOn(whole.store).resume(AUTHORITY);
    for (let k = 0; k <= whole.actions.length; k += 2) {
      const { store } = await begun();
      await expect(takingOn(stoppingAfter(store, k)).resume(AUTHORITY)).rejects.toThrow('stopped');
      await takingOn(store).resume(AUTHORITY);
      expect(withoutNonces(store)).toEqual(withoutNonces(whole.store));
    }
  });

  it('is answered as it was when it is asked again, also after another, and when it would find no action', async () => {
    const { store, take } = await begun();
    const asked = await changeAuthority(store, take);
    const first = await takingOn(store).finish(AUTHORITY, asked);
    const another = { type: 'TakeOverPost', data: { ...take.data, holder: 'prs_newer' } } as AuthorityCommand;
    await takingOn(store).finish(AUTHORITY, await changeAuthority(store, another, 'another'));
    const { length } = store.log;
    const none = { type: 'TakeOverPost', data: { ...take.data, actions: [] } } as AuthorityCommand;
    expect(await takingOn(store).finish(AUTHORITY, await changeAuthority(store, none))).toEqual(first);
    expect(first).toMatchObject({ state: { takingOver: null, tookOver: { holder: 'prs_new' } } });
    expect(store.log).toHaveLength(length);
  });

  it('leaves what another owns by then, or what ended, and says why', async () => {
    const { store, actions } = await begun();
    const [first, second] = actions as unknown as [{ id: string }, { id: string }];
    await change(store, first.id, { type: 'CancelAction', data: {} });
    const owner = { post: 'Director' };
    const outcome = await runnerOn(store).run({
      ...{ ...by, ...how, kind: 'action', id: second.id, commandId: systemIds.of(['another']) },
      command: { type: 'AssignOwner', data: { owner } } as ActionCommand,
    });
    expect(outcome.ok).toBe(true);
    await takingOn(store).resume(AUTHORITY);
    const { tookOver } = (await load(store, 'authority', AUTHORITY)).state as never as {
      tookOver: { taken: number; left: { why: string }[] };
    };
    expect(tookOver.left.map(({ why }) => why)).toContain('It has another owner now.');
    expect((await holders(store, [second]))[0]).toBeNull();
  });
});
