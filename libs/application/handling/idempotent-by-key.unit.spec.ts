import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import { actionFacts } from '#libs/testing/facts.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner, type CommandRequest } from '../command-runner.js';
import { systemIds } from '../system.js';

const id = systemIds.of(['action', 'one']);
const key = { id: systemIds.of(['a key']), request: 'agree' };
const other = { ...key, request: 'start' };
const agree: ActionCommand = { type: 'AgreeAction', data: {} };
const start: ActionCommand = { type: 'StartAction', data: {} };
const note: ActionCommand = {
  type: 'ReportProgress',
  data: { rag: 'red', rule: null, percent: null, status: null, note: 'So it stands' },
};

const ask = (command: ActionCommand, expected: CommandRequest['expected'], more: Partial<CommandRequest> = {}) => ({
  ...{ kind: 'action' as const, id, command, actor: 'prs_1', reason: null, effectiveOn: '2017-07-10', expected },
  ...{ correlationId: systemIds.of(['correlation']), causationId: systemIds.of(['cause']), importId: null },
  ...more,
});
const reused = { ok: false, refusal: { code: 'idempotency-key-reused' } };

describe('a key stands for one request', () => {
  let store: InMemoryEventStore;
  let now: number;
  let runner: CommandRunner;
  const clock = { now: () => new Date(now).toISOString(), today: () => '2026-11-23' };
  beforeEach(async () => {
    store = new InMemoryEventStore();
    now = Date.parse('2026-11-23T10:00:00.000Z');
    runner = new CommandRunner(store, clock, systemIds, nothingElse);
    await runner.run(ask({ type: 'PlanAction', data: actionFacts }, 'no_stream'));
  });

  it('and is free again when that was refused, however often', async () => {
    expect(await runner.run(ask(start, 0n, { key: other }))).toMatchObject({
      refusal: { code: 'forbidden-by-lifecycle' },
    });
    expect(await runner.run(ask(agree, 7n, { key }))).toMatchObject({ refusal: { code: 'lost-race' } });
    expect(await runner.run(ask(note, 0n, { key: { ...key, request: 'note' } }))).toMatchObject({ revision: 1n });
    expect(await runner.run(ask(agree, 1n, { key }))).toMatchObject(reused);
  });

  it('of which another is carried out two minutes after a process died between claim and append', async () => {
    const dying = {
      read: (stream: string) => store.read(stream),
      append: async (...append: Parameters<InMemoryEventStore['append']>) => {
        if (append[0].startsWith('action-')) throw new Error('died');
        return store.append(...append);
      },
    };
    await expect(new CommandRunner(dying, clock, systemIds, nothingElse).run(ask(agree, 0n, { key }))).rejects.toThrow(
      'died',
    );
    expect(await runner.run(ask(note, 0n, { key: other }))).toMatchObject(reused);
    now += 120_000;
    expect(await runner.run(ask(note, 0n, { key: other }))).toMatchObject({ ok: true, revision: 1n });
    expect(await runner.run(ask(agree, 1n, { key }))).toMatchObject(reused);
  });

  it('which is carried out once, when it is sent again after a process died between claim and append', async () => {
    const claimed = new InMemoryEventStore();
    claimed.log.push(...store.log);
    await new CommandRunner(claimed, clock, systemIds, nothingElse).run(ask(agree, 0n, { key }));
    store.log.push(...claimed.log.filter(({ stream }) => stream.startsWith('requestKey-')));
    const first = await runner.run(ask(agree, 0n, { key }));
    expect(first).toMatchObject({ ok: true, revision: 1n, repeated: false });
    now += 1e9;
    expect(await runner.run(ask(agree, 0n, { key }))).toEqual({ ...first, repeated: true, sent: [], replayed: true });
  });

  it('but for an append that reaches the log minutes late: both were asked for, both stand, each once', async () => {
    let arrive = () => Promise.resolve<unknown>(undefined);
    const stalled = {
      read: (stream: string) => store.read(stream),
      append: async (...append: Parameters<InMemoryEventStore['append']>) => {
        if (!append[0].startsWith('action-')) return store.append(...append);
        arrive = () => store.append(...append);
        throw new Error('no answer');
      },
    };
    await expect(
      new CommandRunner(stalled, clock, systemIds, nothingElse).run(ask(agree, 0n, { key })),
    ).rejects.toThrow();
    now += 120_000;
    const elsewhere = { id: systemIds.of(['action', 'two']), key: other };
    const second = await runner.run(ask({ type: 'PlanAction', data: actionFacts }, 'no_stream', elsewhere));
    await arrive();
    expect(await runner.run(ask(agree, 0n, { key }))).toMatchObject({ ok: true, revision: 1n, replayed: true });
    expect(await runner.run(ask({ type: 'PlanAction', data: actionFacts }, 'no_stream', elsewhere))).toEqual({
      ...second,
      repeated: true,
      sent: [],
      replayed: true,
    });
    expect(await runner.run(ask(note, 1n, { key: { ...key, request: 'note' } }))).toMatchObject(reused);
    expect(store.log.filter(({ stream }) => stream.startsWith('action-'))).toHaveLength(3);
  });

  describe('in a log that was written before claims named their appends', () => {
    const metadata = (commandId: string) => ({
      ...{ actor: 'prs_1', reason: null, recordedAt: '2026-11-20T10:00:00.000Z', effectiveOn: '2017-07-10' },
      ...{
        correlationId: systemIds.of(['correlation']),
        causationId: systemIds.of(['cause']),
        commandId,
        importId: null,
        nonce: systemIds.nonce(),
      },
    });
    beforeEach(async () => {
      const used = { type: 'RequestKeyUsed.v1', data: { request: key.request } };
      const claim = { id: systemIds.next(), event: used, metadata: metadata(systemIds.of([key.id, key.request])) };
      await store.append(`requestKey-${key.id}`, [claim], 'no_stream');
    });

    it('is answered as it was, and keeps its key', async () => {
      const agreed = { id: systemIds.of([key.id, '0']), event: { type: 'ActionAgreed.v1', data: {} } };
      await store.append(`action-${id}`, [{ ...agreed, metadata: metadata(key.id) }], 0n);
      await runner.run(ask(note, 1n));
      const again = { ok: true, revision: 1n, repeated: true, replayed: true, state: { status: 'agreed' } };
      expect(await runner.run(ask(agree, 0n, { key }))).toMatchObject(again);
      expect(await runner.run(ask(agree, 2n, { key }))).toMatchObject(again);
      expect(await runner.run(ask(start, 2n, { key: other }))).toMatchObject(reused);
      expect(store.log.filter(({ stream }) => stream === `action-${id}`)).toHaveLength(3);
    });

    it('is carried out where it was not yet, and no other is', async () => {
      expect(await runner.run(ask(note, 0n, { key: other }))).toMatchObject(reused);
      expect(await runner.run(ask(agree, 0n, { key }))).toMatchObject({ ok: true, revision: 1n, replayed: false });
      expect(await runner.run(ask(agree, 1n, { key }))).toMatchObject({ revision: 1n, replayed: true });
      expect(await runner.run(ask(note, 1n, { key: other }))).toMatchObject(reused);
    });
  });
});
