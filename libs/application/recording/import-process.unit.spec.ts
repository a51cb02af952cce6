import { describe, expect, it } from '@jest/globals';
import type { ReportCommand } from '#libs/domain/report/commands.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { paperOf, sampleText } from '#libs/testing/papers.js';
import { by, count, recorded, sample, setUp, stoppingAfter, withoutNonces } from '#libs/testing/recorder.js';
import { systemIds } from '../system.js';

describe('an import that is stopped', () => {
  it('comes to the same log, wherever it stopped, when it is done again or resumed', async () => {
    const { draft, document } = sample();
    const whole = withoutNonces((await recorded(sample())).store);
    const appends = new Set(whole.map(({ metadata }) => metadata.commandId)).size;
    for (let k = 1; k < appends; k++) {
      const store = new InMemoryEventStore();
      await expect(setUp(stoppingAfter(store, k)).recorder.record(draft, document, by)).rejects.toThrow('stopped');
      expect(store.log.length).toBeLessThan(whole.length);
      const { recorder } = setUp(store);
      const importId = store.log[0]?.metadata.importId ?? '';
      const result = k % 2 ? await recorder.record(draft, document, by) : await recorder.resume(importId);
      expect(count(result)).toMatchObject({ recorded: 23, unchanged: 0, differences: [] });
      expect(withoutNonces(store)).toEqual(whole);
    }
  });

  it('goes on in the name of who accepted it', async () => {
    const { draft, document } = sample();
    const store = new InMemoryEventStore();
    await expect(setUp(stoppingAfter(store, 5)).recorder.record(draft, document, by)).rejects.toThrow();
    await setUp(store).recorder.record(draft, document, { ...by, actor: 'prs_other', reason: null });
    expect(new Set(store.log.map(({ metadata }) => metadata.actor))).toEqual(new Set(['prs_officer']));
  });

  it('leaves standing what a person did meanwhile', async () => {
    const { draft, document } = sample();
    const store = new InMemoryEventStore();
    // The import, the body, the inspection and the report's first event: it was not yet told that the report was sent.
    await expect(setUp(stoppingAfter(store, 4)).recorder.record(draft, document, by)).rejects.toThrow();
    const report = store.log.at(-1);
    const { runner, recorder } = setUp(store);
    const send: ReportCommand = { type: 'SendReportToConstitutionalTeam', data: { on: '2016-05-13', source: null } };
    await runner.run({
      ...{ kind: 'report', id: report?.stream.slice('report-'.length) ?? '', command: send, effectiveOn: null },
      ...{ ...by, expected: report?.revision ?? null, causationId: by.correlationId, importId: null },
    });
    expect(count(await recorder.record(draft, document, by))).toMatchObject({
      recorded: 23,
      differences: [['report', 'sent to constitutional team', '2016-05-13', '2016-05-12']],
    });
  });

  it('is not resumed when there is none, and says so when it is complete', async () => {
    const { recorder, result } = await recorded(sample());
    expect(await recorder.resume(systemIds.of(['none']))).toMatchObject({ refusal: { code: 'not-found' } });
    const importId = result.outcome === 'recorded' ? result.importId : '';
    expect(await recorder.resume(importId)).toMatchObject({ outcome: 'already-recorded', by: 'prs_officer' });
  });
});

describe('several at once', () => {
  it('record one file once', async () => {
    const { draft, document } = sample();
    const store = new InMemoryEventStore();
    const recorders = [1, 2, 3].map(() => setUp(store).recorder);
    await Promise.all(recorders.map((recorder) => recorder.record(draft, document, by)));
    const whole = withoutNonces((await recorded(sample())).store);
    expect(withoutNonces(store)).toEqual(whole);
  });

  it('record two layouts of one paper as one set of things', async () => {
    const store = new InMemoryEventStore();
    const papers = [sample(), paperOf(`${sampleText()}\n\n`)];
    const results = await Promise.all(
      papers.map(({ draft, document }) => setUp(store).recorder.record(draft, document, by)),
    );
    const things = new Set(store.log.map(({ stream }) => stream).filter((stream) => !stream.startsWith('import-')));
    expect(things.size).toBe(23);
    const made = store.log.filter(({ revision, stream }) => revision === 0n && !stream.startsWith('import-'));
    expect(made).toHaveLength(23);
    const totals = results.map((r) => (r.outcome === 'recorded' ? r.recorded.length : 0));
    expect(totals.reduce((a, b) => a + b)).toBe(23);
  });
});
