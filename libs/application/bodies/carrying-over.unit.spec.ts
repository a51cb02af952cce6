import { describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { BodyCommand } from '#libs/domain/body/decide.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { bodyFacts } from '#libs/testing/facts.js';
import { by, recorded, sample, stoppingAfter, withoutNonces } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { load } from '../load.js';
import { systemIds } from '../system.js';
import { CarryingOverAll } from './carrying-over.js';

const runnerOn = (store: EventStore) => new CommandRunner(store, stoppedClock, countedIds(), nothingElse);
const carryingOn = (store: EventStore) => new CarryingOverAll(store, runnerOn(store), systemIds);
const how = { effectiveOn: null, expected: null, importId: null, causationId: by.correlationId };
const OTHER = systemIds.of(['body', 'wexmoor', 'children-board']);

const ask = async (store: EventStore, id: string, command: BodyCommand) => {
  const asked = { ...by, ...how, kind: 'body', id, command, commandId: systemIds.of(['begin']) } as const;
  const outcome = await runnerOn(store).run(asked);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome;
};

/** The sample's body, of which all that is open is being carried over to another. */
const begun = async () => {
  const { store, result } = await recorded(sample());
  if (result.outcome !== 'recorded') throw new Error(result.outcome);
  const things = result.recorded.filter(({ kind }) => kind === 'action' || kind === 'commitment');
  const id = result.recorded.find(({ kind }) => kind === 'body')?.id ?? '';
  const runner = runnerOn(store);
  const establish: BodyCommand = { type: 'EstablishBody', data: { ...bodyFacts, name: 'Children Board' } };
  await runner.run({ ...by, ...how, kind: 'body', id: OTHER, command: establish, effectiveOn: '2016-05-01' });
  const data = { to: OTHER, on: '2018-05-16', resolution: 'As resolved', things };
  const begin: BodyCommand = { type: 'CarryOverAll', data };
  await ask(store, id, begin);
  return { store, id, things, begin };
};

const scopes = (store: EventStore, things: readonly { readonly kind: string; readonly id: string }[]) =>
  Promise.all(
    things.map(async ({ kind, id }) => {
      const { state } = await load(store, kind as Kind, id);
      return (state as unknown as { readonly scope: Scope }).scope.body;
    }),
  );

describe('carrying over all that is open', () => {
  it('carries every thing over, says how many, and done again does nothing', async () => {
    const { store, id, things } = await begun();
    await carryingOn(store).resume(id);
    expect(new Set(await scopes(store, things))).toEqual(new Set([OTHER]));
    expect((await load(store, 'body', id)).state).toMatchObject({
      carryingOver: null,
      carriedOver: { to: OTHER, on: '2018-05-16', carried: things.length, left: [] },
    });
    const { length } = store.log;
    expect(await carryingOn(store).resume(id)).toBeNull();
    expect(store.log).toHaveLength(length);
  });

  it('comes to the same log, wherever it stopped, when it is gone on with', async () => {
    const whole = await begun();
    await carryingOn(whole.store).resume(whole.id);
    for (let k = 0; k <= whole.things.length; k += 2) {
      const { store, id } = await begun();
      await expect(carryingOn(stoppingAfter(store, k)).resume(id)).rejects.toThrow('stopped');
      await carryingOn(store).resume(id);
      expect(withoutNonces(store)).toEqual(withoutNonces(whole.store));
    }
  });

  it('is answered as it was when it is asked again and nothing is open any longer', async () => {
    const { store, id, begin } = await begun();
    const first = await carryingOn(store).finish(id, await ask(store, id, begin));
    const { length } = store.log;
    const none = { type: 'CarryOverAll', data: { ...begin.data, things: [] } } as BodyCommand;
    expect(await carryingOn(store).finish(id, await ask(store, id, none))).toEqual(first);
    expect(first).toMatchObject({ ok: true, state: { carryingOver: null } });
    expect(store.log).toHaveLength(length);
  });

  it('leaves what was closed meanwhile, and says why', async () => {
    const { store, id, things } = await begun();
    const action = things.find(({ kind }) => kind === 'action');
    const cancel: ActionCommand = { type: 'CancelAction', data: {} };
    await runnerOn(store).run({
      ...by,
      ...how,
      kind: 'action',
      id: action?.id ?? '',
      command: cancel,
      effectiveOn: '2017-01-01',
    });
    await carryingOn(store).resume(id);
    expect((await load(store, 'body', id)).state).toMatchObject({
      carriedOver: {
        carried: things.length - 1,
        left: [{ ref: action?.ref, why: expect.stringContaining('nothing remains to be done') }],
      },
    });
  });
});
