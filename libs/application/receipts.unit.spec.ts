import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { LeafReading } from '#libs/kernel/event-store.js';
import { actionFacts } from '#libs/testing/facts.js';
import { stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner, type CommandRequest, type CommandSuccess } from './command-runner.js';
import { receiptsOf } from './receipts.js';
import { systemIds } from './system.js';

const ID = systemIds.of(['one']);
const STREAM = `action-${ID}`;
const plan: ActionCommand = { type: 'PlanAction', data: actionFacts };
const revise: ActionCommand = { type: 'AssignOwner', data: { owner: { post: 'Head of Safeguarding' } } };

const unread: LeafReading = {
  leaves: () => {
    throw new Error('The log is not read.');
  },
};

describe('the receipts of a change', () => {
  let store: InMemoryEventStore;
  let runner: CommandRunner;
  beforeEach(() => {
    store = new InMemoryEventStore();
    runner = new CommandRunner(store, stoppedClock, systemIds, nothingElse);
  });
  const done = async (command: ActionCommand, more: Partial<CommandRequest> = {}): Promise<CommandSuccess> => {
    const correlationId = systemIds.next();
    const by = { actor: 'prs_1', reason: null, effectiveOn: '2017-07-10', importId: null, expected: null };
    const outcome = await runner.run({
      ...{ kind: 'action', id: ID, command, correlationId, causationId: correlationId },
      ...by,
      ...more,
    });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome;
  };
  const stored = async (from: bigint) => (await store.leaves(STREAM, from, 9)).map(({ hash }) => hash);

  it('are of the bytes that were sent, and nothing is read for them where nobody else can send the same', async () => {
    await done(plan);
    const receipts = await receiptsOf(unread, 'action', await done(revise), false);
    expect(receipts).toEqual([{ stream: STREAM, revision: 1n, leafHash: (await stored(1n))[0] }]);
  });

  it('are of what the log holds where an earlier attempt at the same had written', async () => {
    const key = { id: systemIds.of(['key']), request: 'digest' };
    await done(plan, { key });
    const again = await done(plan, { key });
    expect(again).toMatchObject({ repeated: true, sent: [] });
    expect(await receiptsOf(store, 'action', again, true)).toMatchObject([{ leafHash: (await stored(0n))[0] }]);
    const lost: CommandSuccess = { ...again, sent: [{ hash: '00'.repeat(32), nonce: 'of the attempt that was late' }] };
    expect(await receiptsOf(store, 'action', lost, true)).toMatchObject([{ leafHash: (await stored(0n))[0] }]);
  });

  it('stay those of what was sent where the log holds other bytes under its nonce', async () => {
    const outcome = await done(plan);
    const [sent] = await stored(0n);
    const [event] = store.log.splice(0, 1);
    store.log.push({ ...event!, metadata: { ...event!.metadata, reason: 'Changed by somebody else.' } });
    expect(await stored(0n)).not.toEqual([sent]);
    expect(await receiptsOf(store, 'action', outcome, true)).toMatchObject([{ leafHash: sent }]);
  });

  it('are none where nothing was recorded', async () => {
    expect(await receiptsOf(unread, 'action', await done(plan, { preview: true }), true)).toEqual([]);
    await done(plan);
    await done(revise);
    expect(await receiptsOf(unread, 'action', await done(revise), true)).toEqual([]);
  });
});
