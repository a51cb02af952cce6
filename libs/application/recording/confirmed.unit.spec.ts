import { describe, expect, it } from '@jest/globals';
import { entriesOf, type EntryList } from '#libs/report-import/entries.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { paperOf, sampleText, type Paper } from '#libs/testing/papers.js';
import { by, sample, setUp } from '#libs/testing/recorder.js';

const keyOf = ({ draft }: Paper, list: EntryList, index: number): string =>
  entriesOf(draft).find((each) => each.list === list && each.index === index)?.key ?? 'none';

const recordedOf = async (paper: Paper, dropped: readonly string[], store = new InMemoryEventStore()) => {
  const result = await setUp(store).recorder.record(paper.draft, paper.document, { ...by, dropped });
  if (result.outcome !== 'recorded') throw new Error(JSON.stringify(result));
  return { store, ...result };
};

describe('what a person dropped of a draft', () => {
  it('is not recorded, and the import says so; all else is called and recorded as without that', async () => {
    const paper = sample();
    const whole = await recordedOf(paper, []);
    const keys = [keyOf(paper, 'recommendations', 1), keyOf(paper, 'actions', 0), keyOf(paper, 'judgements', 0)];
    const { recorded, leftOut } = await recordedOf(paper, keys);
    const gone = whole.recorded.filter(({ id }) => !recorded.some((each) => each.id === id));
    expect(gone.map(({ kind }) => kind).sort()).toEqual(['action', 'judgement', 'recommendation']);
    expect(recorded).toEqual(whole.recorded.filter((each) => !gone.includes(each)));
    expect(leftOut.map(({ why }) => why)).toEqual(keys.map(() => 'whoever confirmed the draft dropped it'));
    expect(leftOut[0]?.what).toMatch(/^the recommendation “That the committee approves the outline/);
  });

  it('is included in no plan, and nothing of the report is left of it', async () => {
    const paper = sample();
    const action = keyOf(paper, 'actions', 0);
    const date = keyOf(paper, 'dates', 0);
    const { store } = await recordedOf(paper, [action, date]);
    const data = (type: string) => store.log.filter(({ event }) => event.type === type).map(({ event }) => event.data);
    expect(data('ActionIncluded.v1')).toHaveLength(paper.draft.actions.length - 1);
    expect(store.log.filter(({ event }) => event.type.startsWith('ActionPlanned'))).toHaveLength(
      paper.draft.actions.length - 1,
    );
    const [report] = store.log.filter(({ event }) => event.type.startsWith('ReportReceived'));
    expect((report?.event.data as { dates: unknown[] }).dates).toHaveLength(paper.draft.dates.length - 1);
  });

  it('stands with all that was read in what was accepted, and the preview tells the same', async () => {
    const paper = sample();
    const dropped = [keyOf(paper, 'commitments', 0)];
    const store = new InMemoryEventStore();
    const plan = await setUp(store).recorder.preview(paper.draft, paper.document, { dropped });
    const { recorded } = await recordedOf(paper, dropped, store);
    expect(plan).toMatchObject({ ok: true, toRecord: recorded });
    const { draft } = store.log[0]?.event.data as { draft: { commitments: unknown[]; dropped: unknown } };
    expect(draft).toMatchObject({ dropped, commitments: paper.draft.commitments.map(() => expect.anything()) });
  });

  it('is the same for the same document again: nothing is recorded of it', async () => {
    const paper = sample();
    const { store } = await recordedOf(paper, [keyOf(paper, 'recommendations', 0)]);
    const before = store.log.length;
    const again = await setUp(store).recorder.record(paper.draft, paper.document, by);
    expect([again.outcome, store.log.length]).toEqual(['already-recorded', before]);
  });

  it('is no difference of a reissued paper: it prints it all the same', async () => {
    const store = new InMemoryEventStore();
    await recordedOf(sample(), [], store);
    const reissued = paperOf(sampleText().replace('Strategic Director', 'Director'));
    const { differences } = await recordedOf(reissued, [keyOf(reissued, 'recommendations', 0)], store);
    expect(differences.filter(({ field }) => field === 'in the document')).toEqual([]);
    expect(differences).not.toEqual([]);
  });
});

describe('the entries of a draft', () => {
  it('each have a key of their own', () => {
    const keys = entriesOf(sample().draft).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
