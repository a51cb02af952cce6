import { describe, expect, it } from '@jest/globals';
import { systemIds } from '#libs/application/system.js';
import type { Difference } from '#libs/domain/document-import/events.js';
import { judge } from '#libs/domain/history/lawful/judge.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { paperOf, sampleText } from '#libs/testing/papers.js';
import { by, setUp, stoppingAfter } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../../command-runner.js';
import { load } from '../../load.js';
import { DifferenceDecisions, type Decision } from './difference-decisions.js';

/** The same paper, reissued: other words, another version, another author, a day, and a recommendation less. */
const reissuedText = () =>
  sampleText()
    .replace('care leavers in Wexmoor.', 'care leavers in the borough.')
    .replace('Version\tFinal', 'Version\tFinal 2')
    .replace('Tomasz Wilk, Head of Quality Assurance', 'Ines Duarte, Head of Quality Assurance')
    .replace(/\n4\. That the committee refers[^\n]*/, '')
    .replace('published on 24 March 2016. The previous', 'published on 23 March 2016. The previous')
    .replace('Placement Sufficiency Strategy 2014 to 2017', 'Placement Sufficiency Strategy 2016 to 2019')
    .replace('brought to the committee in November 2016', 'brought to the committee by 7 November 2016');

const decisionsOn = (store: EventStore) => {
  const runner = new CommandRunner(store, stoppedClock, systemIds, nothingElse);
  return new DifferenceDecisions(store, runner, stoppedClock, systemIds, nothingElse);
};

const reissued = async (text = reissuedText()) => {
  const store = new InMemoryEventStore();
  const first = paperOf(sampleText());
  await setUp(store).recorder.record(first.draft, first.document, by);
  const second = paperOf(text, 'report-2.txt');
  const result = await setUp(store).recorder.record(second.draft, second.document, by);
  if (result.outcome !== 'recorded') throw new Error(JSON.stringify(result));
  const { importId, differences } = result;
  const no = (kind: string, field: string) =>
    differences.findIndex((each) => each.kind === kind && each.field === field) + 1;
  const decide = (number: number, decision: Decision, reason: string | null = 'asked the author') =>
    decisionsOn(store).decide(importId, number, decision, { ...by, reason, approver: null });
  const stateOf = async ({ kind, id }: Difference) =>
    (await load(store, kind as Kind, id)).state as unknown as Record<string, unknown>;
  return { store, importId, differences, no, decide, stateOf };
};

/** Every act of the log is one that a command leads to. */
const unlawfulIn = (store: InMemoryEventStore) =>
  store.log.flatMap((entry) => {
    const { kind } = parseStreamId(entry.stream) ?? { kind: 'report' };
    const own = store.log.filter((each) => each.stream === entry.stream);
    const act = own.filter(
      (each) => each.metadata.commandId === entry.metadata.commandId && each.revision <= entry.revision,
    );
    const judged = judge(
      kind as Kind,
      own.filter((each) => each.revision < (act[0]?.revision ?? 0n)),
      act,
    );
    return typeof judged === 'object' ? [[entry.event.type, judged.why]] : [];
  });

describe('the differences of a reissued paper', () => {
  it('given another text, version, author, day and a statement less, each is told with where both statements stand', async () => {
    const { differences } = await reissued();
    const told = differences.map(({ kind, field, recordedSource, documentSource }) => [
      `${kind} ${field}`,
      recordedSource?.words ?? null,
      documentSource?.words ?? null,
    ]);
    const words = (name: string) => told.find(([field]) => field === name);
    expect(words('recommendation text')?.[1]).toContain('care leavers in Wexmoor.');
    expect(words('recommendation text')?.[2]).toContain('care leavers in the borough.');
    expect(words('report version')).toEqual(['report version', 'Final', 'Final 2']);
    expect(words('report author')?.[2]).toContain('Ines Duarte');
    expect(words('recommendation in the document')?.[1]).toContain('That the committee refers');
    expect(words('recommendation in the document')?.[2]).toBeNull();
  });

  it('taken, what the paper says becomes what the record says, from the paper’s day and with its source', async () => {
    const { store, differences, no, decide, stateOf } = await reissued();
    for (const [n] of differences.entries()) {
      const { kind, field } = differences[n] as Difference;
      const result = await decide(n + 1, 'take');
      if (kind === 'recommendation' || kind === 'report') expect([field, result.outcome]).toEqual([field, 'decided']);
    }
    const of = (kind: string, field: string) => stateOf(differences[no(kind, field) - 1] as Difference);
    expect(await of('recommendation', 'text')).toMatchObject({
      text: expect.stringContaining('care leavers in the borough.'),
      source: { words: expect.stringContaining('in the borough.') },
    });
    expect(await of('report', 'version')).toMatchObject({
      audit: { version: 'Final 2', author: expect.stringContaining('Ines Duarte') },
      backgroundDocuments: [{}, { title: 'Placement Sufficiency Strategy 2016 to 2019' }],
    });
    expect(await of('recommendation', 'in the document')).toMatchObject({ status: 'withdrawn' });
    const corrected = store.log.find(({ event }) => event.type === 'ReportCorrected.v2');
    expect(corrected?.metadata).toMatchObject({ effectiveOn: '2016-05-11', importId: null });
    expect(unlawfulIn(store)).toEqual([]);
  });

  it('kept or left, the record stands, and who decided, and why, is told', async () => {
    const { store, no, decide } = await reissued();
    const before = store.log.length;
    const kept = await decide(no('report', 'version'), 'keep', 'the first is the agreed one');
    expect(kept).toMatchObject({
      outcome: 'decided',
      moved: [],
      state: {
        decided: [{ no: no('report', 'version'), decision: 'kept', by: by.actor, why: 'the first is the agreed one' }],
      },
    });
    const left = await decide(no('report', 'author'), 'leave', null);
    expect(left).toMatchObject({ outcome: 'decided', moved: [] });
    expect(store.log.slice(before).map(({ event }) => event.type)).toEqual(['DifferenceKept.v1', 'DifferenceLeft.v1']);
  });

  it('done again, a decision changes nothing', async () => {
    const { store, no, decide } = await reissued();
    await decide(no('report', 'version'), 'take');
    const after = store.log.length;
    expect(await decide(no('report', 'version'), 'take')).toMatchObject({ outcome: 'decided', moved: [] });
    expect(store.log).toHaveLength(after);
  });

  it('decided again, what was taken is withdrawn, and can be taken again', async () => {
    const { store, differences, no, decide, stateOf } = await reissued();
    const number = no('recommendation', 'text');
    const difference = differences[number - 1] as Difference;
    const was = (await stateOf(difference))['text'];
    await decide(number, 'take');
    expect(await decide(number, 'leave', null)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'reason-required' },
    });
    await decide(number, 'keep', 'the clerk says so');
    expect((await stateOf(difference))['text']).toBe(was);
    await decide(number, 'take', 'no, after all');
    expect((await stateOf(difference))['text']).toBe(difference.document);
    expect(unlawfulIn(store)).toEqual([]);
  });

  it.each([0, 1])('stopped after %s appends, the same again goes on and does nothing twice', async (appends) => {
    const { store, importId, no, decide } = await reissued();
    const number = no('report', 'version');
    const before = store.log.length;
    await expect(
      decisionsOn(stoppingAfter(store, appends)).decide(importId, number, 'take', {
        ...by,
        reason: 'x',
        approver: null,
      }),
    ).rejects.toThrow('stopped');
    expect(await decide(number, 'take', 'x')).toMatchObject({ outcome: 'decided' });
    expect(store.log.slice(before).map(({ event }) => event.type)).toEqual([
      'ReportCorrected.v2',
      'DifferenceTaken.v1',
    ]);
  });

  it('stopped after the move, keeping withdraws it', async () => {
    const { store, importId, no, decide } = await reissued();
    const number = no('report', 'version');
    await decisionsOn(stoppingAfter(store, 1))
      .decide(importId, number, 'take', { ...by, reason: 'x', approver: null })
      .catch(() => undefined);
    await decide(number, 'keep');
    expect(store.log.slice(-2).map(({ event }) => event.type)).toEqual(['EntryWithdrawn.v1', 'DifferenceKept.v1']);
  });

  it('refused without a reason, for a number that there is not, and for an import that there is not; nothing is done', async () => {
    const { store, importId, differences, decide } = await reissued();
    const before = store.log.length;
    expect(await decide(1, 'take', null)).toMatchObject({ refusal: { code: 'reason-required' } });
    expect(await decide(1, 'keep', ' ')).toMatchObject({ refusal: { code: 'reason-required' } });
    expect(await decide(differences.length + 1, 'keep')).toMatchObject({ refusal: { field: 'no' } });
    const nobody = { ...by, approver: null };
    expect(await decisionsOn(store).decide(systemIds.of(['none']), 1, 'keep', nobody)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(importId).not.toBe('');
    expect(store.log).toHaveLength(before);
  });
});
