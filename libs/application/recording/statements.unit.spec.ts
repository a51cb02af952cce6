import { describe, expect, it } from '@jest/globals';
import type { Kind } from '#libs/domain/deciders.js';
import { isStatement } from '#libs/domain/statement/events.js';
import { spokenOf, type Spoken } from '#libs/domain/statement/told.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { paperOf, sampleText } from '#libs/testing/papers.js';
import { by, recorded, sample, setUp, stoppingAfter, withoutNonces } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { systemIds } from '../system.js';
import { ImportWithdrawal } from './import-withdrawal.js';
import { MOST_BYTES } from './in-parts.js';

const BODY = systemIds.of(['body', 'wexmoor', 'health-education-and-families-committee']);

/** What documents said of the thing in whose stream this is. */
const spokenIn = ({ log }: InMemoryEventStore, stream: string): readonly Spoken[] =>
  spokenOf(
    (parseStreamId(stream)?.kind ?? '') as Kind,
    log.filter((event) => event.stream === stream).map((event) => ({ ...event, act: event.metadata.commandId })),
  );

/** Of its body itself a paper says nothing but its name. */
const things = ({ log }: InMemoryEventStore) =>
  [...new Set(log.map(({ stream }) => stream))].filter((stream) => !/^(import|body)-/.test(stream));

const statements = ({ log }: InMemoryEventStore) => log.filter(({ event }) => isStatement(event));

const version = () =>
  paperOf(sampleText().replace('2.1 Adoption performance\tGood', '2.1 Adoption performance\tOutstanding'));

const gradeOf = (store: InMemoryEventStore) => {
  const [judged] = store.log.filter(
    ({ event }) => event.type.startsWith('JudgementRecorded') && (event.data as { code: string }).code === '2.1',
  );
  return spokenIn(store, judged?.stream ?? '').map(({ said }) => said.get('grade')?.value);
};

describe('what a paper said', () => {
  it('is left with everything that it tells of, in the act that records it', async () => {
    const { store } = await recorded(sample());
    expect(things(store)).toHaveLength(22);
    for (const stream of things(store)) {
      expect(spokenIn(store, stream)).toMatchObject([
        { by: { kind: 'report' }, body: BODY, meeting: '2016-05-23', document: sample().document.sha256 },
      ]);
      const [first, second] = store.log.filter((event) => event.stream === stream);
      const acts = store.log.filter(({ metadata }) => metadata.commandId === first?.metadata.commandId);
      expect(acts.filter(({ event }) => isStatement(event))).toHaveLength(1);
      expect(acts).toContain(second);
    }
  });

  it('has every member with its words, though the entry that begins the thing is not repeated', async () => {
    const { store } = await recorded(sample());
    const stream = things(store).find((each) => each.startsWith('recommendation-')) ?? '';
    const [spoken] = spokenIn(store, stream);
    expect(spoken?.said.get('text')?.value).toMatch(/^That the/);
    expect(spoken?.said.get('text')?.place).toMatchObject({ paragraph: expect.anything(), from: expect.any(Number) });
    const [statement] = statements(store).filter((event) => event.stream === stream);
    expect(statement?.event.data).toMatchObject({ members: [] });
    const inspection = things(store).find((each) => each.startsWith('inspection-')) ?? '';
    expect(spokenIn(store, inspection)[0]?.said.get('publishedOn')?.value).toBe('2016-03-24');
  });

  it('is left by another version too, where nothing differs and where the difference is only offered', async () => {
    const { store, recorder } = await recorded(sample());
    const later = version();
    await recorder.record(later.draft, later.document, by);
    expect(gradeOf(store)).toEqual(['Good', 'Outstanding']);
    for (const stream of things(store)) expect(spokenIn(store, stream)).toHaveLength(2);
    const all = statements(store);
    expect(await recorder.record(later.draft, later.document, by)).toMatchObject({ outcome: 'already-recorded' });
    expect(statements(store)).toEqual(all);
  });

  it('is left once, wherever the import stops on its way', async () => {
    const { draft, document } = version();
    const whole = await recorded(sample());
    await whole.recorder.record(draft, document, by);
    for (const appends of [1, 2, 5, 9, 24]) {
      const { store } = await recorded(sample());
      const stopped = setUp(stoppingAfter(store, appends)).recorder.record(draft, document, by);
      await expect(stopped).rejects.toThrow('stopped');
      await setUp(store).recorder.record(draft, document, by);
      expect(withoutNonces(store)).toEqual(withoutNonces(whole.store));
    }
  });

  it('does not stand once its import is withdrawn', async () => {
    const { store, recorder } = await recorded(sample());
    const later = version();
    const result = await recorder.record(later.draft, later.document, by);
    const runner = new CommandRunner(store, stoppedClock, countedIds(), nothingElse);
    const withdrawal = new ImportWithdrawal(store, runner, stoppedClock, systemIds, nothingElse);
    await withdrawal.withdraw(result.outcome === 'recorded' ? result.importId : '', by);
    expect(gradeOf(store)).toEqual(['Good']);
    for (const stream of things(store)) expect(spokenIn(store, stream)).toHaveLength(1);
  });

  it('keeps to what an append takes, however long the paper is', async () => {
    const long = sample();
    const findings = Array.from({ length: 9 }, (_, n) => ({
      ...long.draft.findings[0]!,
      text: `${n} ${'that children wait '.repeat(15_000)}`,
    }));
    const store = new InMemoryEventStore();
    const sizes: number[] = [];
    const counting = {
      read: (stream: string) => store.read(stream),
      append: (...[stream, events, expected]: Parameters<typeof store.append>) => {
        sizes.push(Buffer.byteLength(JSON.stringify(events.map(({ event }) => event.data))));
        return store.append(stream, events, expected);
      },
    };
    const { recorder } = setUp(counting);
    await recorder.record({ ...long.draft, findings }, long.document, by);
    const document = { ...long.document, sha256: 'ab'.repeat(32) };
    const again = { ...long.draft, findings, document: { ...long.draft.document, sha256: document.sha256 } };
    await recorder.record(again, document, by);
    expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES + 40_000);
    const report = things(store).find((each) => each.startsWith('report-')) ?? '';
    const said = spokenIn(store, report).map((spoken) => spoken.said.get('findings')?.value as readonly unknown[]);
    expect(said.map((list) => list.length)).toEqual([9, 9]);
    expect(said[1]).toEqual(said[0]);
  });
});
