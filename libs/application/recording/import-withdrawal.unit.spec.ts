import { describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { by, count, recorded, sample, setUp, stoppingAfter, withoutNonces } from '#libs/testing/recorder.js';
import { paperOf, sampleText } from '#libs/testing/papers.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { load } from '../load.js';
import { systemIds } from '../system.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { ImportWithdrawal } from './import-withdrawal.js';

const withdrawalOn = (store: EventStore, things: ThingsOfRecord = nothingElse) =>
  new ImportWithdrawal(
    store,
    new CommandRunner(store, stoppedClock, countedIds(), nothingElse),
    stoppedClock,
    systemIds,
    things,
  );

const imported = async () => {
  const { store, result, runner, recorder } = await recorded(sample());
  if (result.outcome !== 'recorded') throw new Error(result.outcome);
  return { store, result, runner, recorder, importId: result.importId };
};

const statuses = async (store: InMemoryEventStore) => {
  const streams = [...new Set(store.log.map(({ stream }) => stream))];
  const states = await Promise.all(
    streams.map(async (stream) => {
      const { kind, id } = parseStreamId(stream) ?? { kind: '', id: '' };
      return [kind, (await load(store, kind as Kind, id)).state.status] as const;
    }),
  );
  return {
    import: states.find(([kind]) => kind === 'import')?.[1],
    there: states.filter(([kind, status]) => kind !== 'import' && status !== 'none').length,
  };
};

describe('an import that is withdrawn', () => {
  it('leaves nothing of what it recorded, and says so again when it is asked again', async () => {
    const { store, importId } = await imported();
    const withdrawn = await withdrawalOn(store).withdraw(importId, by);
    expect(withdrawn).toMatchObject({ outcome: 'withdrawn', importId, left: [] });
    expect(withdrawn.outcome === 'withdrawn' && withdrawn.withdrawn).toHaveLength(23);
    expect(await statuses(store)).toEqual({ import: 'withdrawn', there: 0 });
    const { length } = store.log;
    expect(await withdrawalOn(store).withdraw(importId, by)).toEqual(withdrawn);
    expect(store.log).toHaveLength(length);
  });

  it('can be recorded anew from the same document, and withdrawn again', async () => {
    const { store, importId, recorder } = await imported();
    const { draft, document } = sample();
    for (let time = 0; time < 2; time++) {
      await withdrawalOn(store).withdraw(importId, by);
      expect((await recorder.preview(draft, document)).ok).toBe(true);
      expect(await recorder.preview(draft, document)).toMatchObject({ alreadyRecorded: null, differences: [] });
      expect(count(await recorder.record(draft, document, by))).toMatchObject({ recorded: 23, differences: [] });
      expect(await statuses(store)).toEqual({ import: 'completed', there: 23 });
      expect(await recorder.record(draft, document, by)).toMatchObject({ outcome: 'already-recorded' });
    }
    expect(new Set(store.log.map(({ id }) => id)).size).toBe(store.log.length);
  });

  it('comes to the same log, wherever it stopped, when it is gone on with', async () => {
    const whole = await imported();
    const before = whole.store.log.length;
    await withdrawalOn(whole.store).withdraw(whole.importId, by);
    const appends = new Set(whole.store.log.slice(before).map(({ metadata }) => metadata.commandId)).size;
    for (let k = 1; k < appends; k += 3) {
      const { store, importId } = await imported();
      await expect(withdrawalOn(stoppingAfter(store, k)).withdraw(importId, by)).rejects.toThrow('stopped');
      expect(await statuses(store)).toMatchObject({ import: 'withdrawing' });
      expect(await withdrawalOn(store).resume(importId)).toMatchObject({ outcome: 'withdrawn' });
      expect(withoutNonces(store)).toEqual(withoutNonces(whole.store));
    }
  });

  it('is refused as a whole where somebody recorded something on it since, and each is named', async () => {
    const { store, importId, result, runner } = await imported();
    const action = result.recorded.find(({ kind }) => kind === 'action');
    const agree: ActionCommand = { type: 'AgreeAction', data: {} };
    const more = { effectiveOn: null, expected: null, causationId: by.correlationId, importId: null };
    await runner.run({ kind: 'action', id: action?.id ?? '', command: agree, ...by, ...more });
    const { length } = store.log;
    expect(await withdrawalOn(store).withdraw(importId, by)).toMatchObject({
      outcome: 'prevented',
      preventions: [{ ref: action?.ref, why: expect.stringContaining('action agreed on 23 November 2026') }],
    });
    expect(store.log).toHaveLength(length);
  });

  it('is refused where something else refers to what it began, but not where only its own things do', async () => {
    const { store, importId, result } = await imported();
    const report = result.recorded.find(({ kind }) => kind === 'report');
    const own = result.recorded
      .filter(({ kind }) => kind === 'action')
      .map((met) => ({ ...met, kind: 'action' as const }));
    const other = { kind: 'action' as const, id: systemIds.of(['other']), ref: 'CSC 2020-01-01/1/A1' };
    const referring = (...things: (typeof other)[]): ThingsOfRecord => ({
      ...nothingElse,
      referringTo: (_, id) => Promise.resolve(id === report?.id ? things : []),
    });
    expect(await withdrawalOn(store, referring(...own, other)).withdraw(importId, by)).toMatchObject({
      outcome: 'prevented',
      preventions: [{ ref: report?.ref, why: `Others refer to it: ${other.ref}.` }],
    });
    expect(await withdrawalOn(store, referring(...own)).withdraw(importId, by)).toMatchObject({ outcome: 'withdrawn' });
  });

  it('leaves what somebody recorded something on meanwhile, and says so', async () => {
    const { store, importId, result, runner } = await imported();
    const action = result.recorded.find(({ kind }) => kind === 'action');
    await expect(withdrawalOn(stoppingAfter(store, 1)).withdraw(importId, by)).rejects.toThrow('stopped');
    const agree: ActionCommand = { type: 'AgreeAction', data: {} };
    const more = { effectiveOn: null, expected: null, causationId: by.correlationId, importId: null };
    await runner.run({ kind: 'action', id: action?.id ?? '', command: agree, ...by, ...more });
    expect(await withdrawalOn(store).resume(importId)).toMatchObject({
      outcome: 'withdrawn',
      left: [{ ref: action?.ref, why: expect.stringContaining('action agreed') }],
    });
  });

  it('needs a reason, and an import that is complete', async () => {
    const { store, importId } = await imported();
    const unexplained = { ...by, reason: null };
    expect(await withdrawalOn(store).withdraw(importId, unexplained)).toMatchObject({
      refusal: { code: 'reason-required', field: 'reason' },
    });
    expect(await withdrawalOn(store).withdraw(systemIds.of(['none']), by)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    const half = new InMemoryEventStore();
    const { draft, document } = sample();
    await expect(setUp(stoppingAfter(half, 5)).recorder.record(draft, document, by)).rejects.toThrow('stopped');
    expect(await withdrawalOn(half).withdraw(importId, by)).toMatchObject({
      refusal: { code: 'forbidden-by-lifecycle', state: 'recording' },
    });
  });

  it('withdraws one thing after another in the name of who began it', async () => {
    const { store, importId } = await imported();
    const before = store.log.length;
    await expect(
      withdrawalOn(stoppingAfter(store, 3)).withdraw(importId, { ...by, actor: 'prs_withdrawer' }),
    ).rejects.toThrow('stopped');
    await withdrawalOn(store).withdraw(importId, { ...by, actor: 'prs_other' });
    expect(new Set(store.log.slice(before).map(({ metadata }) => metadata.actor))).toEqual(new Set(['prs_withdrawer']));
  });
});

describe('what a person withdrew', () => {
  it('is recorded anew by another print of the paper, and is no difference', async () => {
    const { store, result, runner, recorder } = await imported();
    const action = result.recorded.find(({ kind }) => kind === 'action');
    const withdraw = { type: 'WithdrawEntry', data: { revision: '0' } };
    const more = { effectiveOn: null, expected: null, causationId: by.correlationId, importId: null };
    const id = action?.id ?? '';
    await runner.run({ kind: 'action', id, command: withdraw, ...by, ...more });
    expect((await load(store, 'action', id)).state.status).toBe('none');
    const { draft, document } = paperOf(`${sampleText()}\n\n`);
    expect(await recorder.preview(draft, document)).toMatchObject({ toRecord: [action], differences: [] });
    expect(await recorder.record(draft, document, by)).toMatchObject({ recorded: [action], differences: [] });
    expect((await load(store, 'action', id)).state.status).toBe('planned');
  });
});
