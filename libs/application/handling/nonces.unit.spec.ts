import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import { encode } from '#libs/event-store/codec.js';
import { actionFacts } from '#libs/testing/facts.js';
import { stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { recorded, sample } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { systemIds } from '../system.js';
import type { CommandRequest } from './command.js';

const NONCE = /^[0-9a-f]{32}$/;
const same = { actor: 'prs_1', reason: null, effectiveOn: '2017-07-10', importId: null };
const conversation = systemIds.of(['correlation']);

/** What makes the metadata of two requests differ is left out: the conversation, and the command's id. */
const ask = (id: string, command: ActionCommand, more: Partial<CommandRequest> = {}): CommandRequest => ({
  ...{ kind: 'action', id, command, expected: null, correlationId: conversation, causationId: conversation },
  ...same,
  ...more,
});
const plan: ActionCommand = { type: 'PlanAction', data: actionFacts };

describe('the nonce of an event', () => {
  let store: InMemoryEventStore;
  let runner: CommandRunner;
  beforeEach(() => {
    store = new InMemoryEventStore();
    runner = new CommandRunner(store, stoppedClock, systemIds, nothingElse);
  });
  const noncesOf = ({ log }: InMemoryEventStore) => log.map(({ metadata }) => metadata.nonce);

  it('makes the bytes differ that are stored of two like events of one day', async () => {
    const commandId = systemIds.of(['command']);
    await runner.run(ask(systemIds.of(['one']), plan, { commandId }));
    await runner.run(ask(systemIds.of(['other']), plan, { commandId }));
    const [one, other] = store.log.map(({ id, event, metadata }) =>
      encode({ id, event, metadata: { ...metadata, nonce: metadata.nonce ?? '' } }),
    );
    expect(one?.data).toEqual(other?.data);
    expect(JSON.stringify(one?.metadata)).not.toBe(JSON.stringify(other?.metadata));
    expect({ ...(one?.metadata as object), nonce: '' }).toEqual({ ...(other?.metadata as object), nonce: '' });
  });

  it('is in every event of a command, the claim of its key too, and in each another', async () => {
    const request = ask(systemIds.of(['one']), plan, { key: { id: systemIds.of(['key']), request: 'digest' } });
    await runner.run(request);
    expect(store.log.map(({ event }) => event.type)).toEqual(['RequestKeyClaimed.v1', 'ActionPlanned.v2']);
    for (const nonce of noncesOf(store)) expect(nonce).toMatch(NONCE);
    expect(new Set(noncesOf(store)).size).toBe(2);
  });

  it('is made once: a request that is repeated is answered from the log', async () => {
    const request = ask(systemIds.of(['one']), plan, { commandId: systemIds.of(['command']) });
    await runner.run(request);
    const before = noncesOf(store);
    expect(await runner.run(request)).toMatchObject({ ok: true, repeated: true });
    expect(noncesOf(store)).toEqual(before);
  });

  it('is in every event of an import', async () => {
    const { store: imported } = await recorded(sample());
    expect(imported.log.length).toBeGreaterThan(22);
    for (const nonce of noncesOf(imported)) expect(nonce).toMatch(NONCE);
    expect(new Set(noncesOf(imported)).size).toBe(imported.log.length);
  });
});
