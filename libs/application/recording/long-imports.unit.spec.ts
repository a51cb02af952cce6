import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/kernel/event-store.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { paperOf, sampleText } from '#libs/testing/papers.js';
import { by, count, sample, setUp, stoppingAfter, withoutNonces } from '#libs/testing/recorder.js';
import { ImportWithdrawal } from './import-withdrawal.js';
import { stoppedClock } from '#libs/testing/ids.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { systemIds } from '../system.js';
import { load } from '../load.js';
import type { Report } from '#libs/domain/report/state.js';
import { MOST_BYTES } from './in-parts.js';
import { loadImport } from './import-log.js';

const LIMIT = 1_048_576;

/** Takes what a real event store takes in one append. */
const limited = (store: InMemoryEventStore): EventStore => ({
  read: (stream) => store.read(stream),
  append: (stream, events, expected) => {
    const bytes = events.reduce((sum, { event }) => sum + Buffer.byteLength(JSON.stringify(event.data)), 0);
    if (bytes > LIMIT) throw new Error(`${stream}: ${bytes} bytes are more than an append takes`);
    return store.append(stream, events, expected);
  },
});

/** The sample's draft with long findings added: `passages` of them, of fifty kilobytes each. */
const long = (passages: number) => {
  const { draft, document } = sample();
  const locator = { section: null, paragraph: null, from: 0, to: 1, page: null };
  const findings = Array.from({ length: passages }, (_, n) => ({
    ...{ paragraph: n, text: `${n} ${'é'.repeat(25_000)}`, figures: [], locator },
  }));
  return { draft: { ...draft, findings }, document };
};
const typesIn = (store: InMemoryEventStore) =>
  store.log.filter(({ stream }) => stream.startsWith('import-')).map(({ event }) => event.type);

describe('an import whose draft is longer than an event can be', () => {
  const { draft, document } = long(50);
  const record = (store: EventStore) => setUp(store).recorder.record(draft, document, by);

  it('is recorded in parts, which together are the draft, and again changes nothing', async () => {
    const store = new InMemoryEventStore();
    expect(count(await record(limited(store)))).toMatchObject({ recorded: 23, differences: [] });
    expect(typesIn(store)).toEqual([
      'ImportAcceptedInParts.v1',
      ...Array<string>(3).fill('ImportDraftPart.v1'),
      'ImportCompleted.v2',
    ]);
    const importId = store.log[0]?.metadata.importId ?? '';
    expect((await loadImport(store, importId)).draft).toMatchObject(draft);
    const received = store.log.find(({ event }) => event.type === 'ReportReceived.v2');
    const report = await load(store, 'report', received?.stream.slice('report-'.length) ?? '');
    expect((report.state as Report).findings.map(({ text }) => text)).toEqual(draft.findings.map(({ text }) => text));
    const before = store.log.length;
    expect(await record(limited(store))).toMatchObject({ outcome: 'already-recorded' });
    expect(store.log.length).toBe(before);
  });

  it('comes to the same log, wherever it was stopped, when the document comes again', async () => {
    const whole = new InMemoryEventStore();
    await record(limited(whole));
    const appends = new Set(whole.log.map(({ metadata }) => metadata.commandId)).size;
    // Every append of the parts and the one after them, and of the others one in the middle and the last.
    for (const k of [1, 2, 3, 4, 5, Math.floor(appends / 2), appends - 1]) {
      const store = new InMemoryEventStore();
      await expect(record(stoppingAfter(limited(store), k))).rejects.toThrow('stopped');
      const { recorder } = setUp(limited(store));
      const resumed = await recorder.resume(store.log[0]?.metadata.importId ?? '');
      // Until its last part is there, nobody but who brings the document can go on.
      if (k <= 3) expect(resumed).toMatchObject({ outcome: 'refused', refusal: { state: 'receiving' } });
      else expect(resumed.outcome).toBe('recorded');
      await record(limited(store));
      expect(withoutNonces(store)).toEqual(withoutNonces(whole));
    }
  });

  it('that another version of the program read otherwise, while it had not come whole, begins anew', async () => {
    const store = new InMemoryEventStore();
    const other = long(52);
    await expect(setUp(stoppingAfter(store, 3)).recorder.record(other.draft, document, by)).rejects.toThrow('stopped');
    expect(count(await record(limited(store)))).toMatchObject({ recorded: 23 });
    expect((await loadImport(store, store.log[0]?.metadata.importId ?? '')).draft).toMatchObject(draft);
  });

  it('is recorded once by several at once', async () => {
    const store = new InMemoryEventStore();
    await Promise.all([1, 2, 3].map(() => record(limited(store))));
    const whole = new InMemoryEventStore();
    await record(limited(whole));
    expect(withoutNonces(store)).toEqual(withoutNonces(whole));
  });

  it('under a key is answered as the first time, and the key stands for no other request', async () => {
    const key = { id: systemIds.of(['key']), request: systemIds.of(['request']) };
    const store = new InMemoryEventStore();
    const under = (request: string, held: EventStore) =>
      setUp(held).recorder.record(draft, document, { ...by, key: { ...key, request } });
    await expect(under(key.request, stoppingAfter(limited(store), 4))).rejects.toThrow('stopped');
    expect(await under(systemIds.of(['other']), limited(store))).toMatchObject({
      refusal: { code: 'idempotency-key-reused' },
    });
    expect(count(await under(key.request, limited(store)))).toMatchObject({ recorded: 23 });
    expect(await under(key.request, limited(store))).toMatchObject({ outcome: 'recorded', replayed: true });
  });
});

describe('a paper of very many promises', () => {
  const LONG_WINDED = Array<string>(300).fill('with all that it needs').join(', ').slice(0, 3500);
  const promises = (many: number) => {
    const lines = Array.from(
      { length: many },
      (_, n) => `${n + 100}. A report on matter ${n} will be brought to the committee by 4 July 2017, ${LONG_WINDED}.`,
    );
    return sampleText().replace(/\n(?=KEY ISSUES)/, `\n${lines.join('\n\n')}\n\n`);
  };

  it('is recorded, each promise once, and can be withdrawn', async () => {
    const { draft, document } = paperOf(promises(400));
    expect(draft.commitments.length).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(draft).length).toBeGreaterThan(MOST_BYTES);
    const store = new InMemoryEventStore();
    const { recorder, runner } = setUp(limited(store));
    const result = await recorder.record(draft, document, by);
    if (result.outcome !== 'recorded') throw new Error(JSON.stringify(result).slice(0, 500));
    expect(result.recorded.length).toBeGreaterThanOrEqual(400);
    const withdrawal = new ImportWithdrawal(limited(store), runner, stoppedClock, systemIds, nothingElse);
    const importId = store.log[0]?.metadata.importId ?? '';
    const withdrawn = await withdrawal.withdraw(importId, { ...by, reason: 'the wrong paper' });
    expect(withdrawn).toMatchObject({ outcome: 'withdrawn', left: [] });
  }, 120_000);
});

describe('what no entry can hold', () => {
  it('is refused before anything is written', async () => {
    const { draft, document } = sample();
    const [first, ...others] = draft.recommendations;
    if (!first) throw new Error('The sample has recommendations.');
    const endless = { ...draft, recommendations: [{ ...first, text: 'word '.repeat(200_000) }, ...others] };
    const store = new InMemoryEventStore();
    const refused = await setUp(limited(store)).recorder.record(endless, document, by);
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'invalid', field: 'document' } });
    expect(store.log).toEqual([]);
  });
});
