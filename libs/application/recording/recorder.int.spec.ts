import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { paperOf, sampleText } from '#libs/testing/papers.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { load } from '../load.js';
import { systemClock, systemIds } from '../system.js';
import { Recorder } from './recorder.js';

const STRANGERS = new URL('../../report-import/fixtures/', import.meta.url);
const { draft, document } = paperOf(sampleText());
const by = { actor: 'prs_officer', reason: null, correlationId: systemIds.of(['correlation']) };

describe('recording over the real protocol', () => {
  let server: TestEventStore;
  const clients: ReturnType<typeof connect>[] = [];
  const connected = () => {
    const client = connect(server.url);
    clients.push(client);
    const store = new EventStoreDb(client);
    const runner = new CommandRunner(store, systemClock, systemIds, nothingElse);
    return { store, runner, recorder: new Recorder(store, runner, systemClock, systemIds, nothingElse) };
  };
  beforeAll(async () => {
    server = await startTestEventStore();
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await server.stop();
  });

  it('makes of two recorders at the same time the one record that memory would hold', async () => {
    const [one, two] = [connected(), connected()];
    const outcomes = await Promise.all([one, two].map(({ recorder }) => recorder.record(draft, document, by)));
    expect(outcomes.map(({ outcome }) => outcome)).toContain('recorded');

    const memory = new InMemoryEventStore();
    const expected = new Recorder(
      memory,
      new CommandRunner(memory, systemClock, systemIds, nothingElse),
      systemClock,
      systemIds,
      nothingElse,
    );
    await expected.record(draft, document, by);
    for (const stream of new Set(memory.log.map((event) => event.stream))) {
      const there = [];
      for await (const { id, revision, event } of one.store.read(stream)) there.push({ id, revision, event });
      const inMemory = memory.log.filter((event) => event.stream === stream);
      expect(there).toEqual(inMemory.map(({ id, revision, event }) => ({ id, revision, event })));
    }
    expect(await two.recorder.record(draft, document, by)).toMatchObject({ outcome: 'already-recorded' });
  });

  it.each(readdirSync(STRANGERS).filter((name) => name.endsWith('.txt')))(
    'holds whatever was read from %s as the log can keep it, or says why not',
    async (name) => {
      const { recorder, store } = connected();
      const paper = paperOf(readFileSync(new URL(name, STRANGERS), 'utf8'));
      const result = await recorder.record(paper.draft, paper.document, by);
      if (result.outcome !== 'recorded') {
        expect(result).toMatchObject({ outcome: 'refused', refusal: { message: expect.stringMatching(/./) } });
        return;
      }
      expect(await recorder.record(paper.draft, paper.document, by)).toMatchObject({ outcome: 'already-recorded' });
      const { state } = await load(store, 'report', result.reportId);
      const last = paper.draft.report?.lastParagraph;
      expect(state).toMatchObject({ lastParagraph: Number.isInteger(last ?? 0) ? last : String(last) });
    },
  );

  it('lets one of two officers win, and tells the other what stands now', async () => {
    const { runner, store } = connected();
    const { recorder } = connected();
    await recorder.record(draft, document, by);
    const plan = await recorder.preview(draft, document);
    const id = (plan.ok ? plan.unchanged : []).find(({ kind }) => kind === 'action')?.id ?? '';
    const { revision } = await load(store, 'action', id);
    const agree: ActionCommand = { type: 'AgreeAction', data: {} };
    const asked = { kind: 'action', id, command: agree, effectiveOn: null, expected: revision } as const;
    const outcomes = await Promise.all(
      ['prs_1', 'prs_2'].map((actor) =>
        runner.run({ ...asked, ...by, actor, causationId: by.correlationId, importId: null }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'lost-race', actual: (revision as bigint) + 1n, state: { status: 'agreed' } },
    });
  });
});
