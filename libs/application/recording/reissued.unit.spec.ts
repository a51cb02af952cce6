import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { paperOf, sampleText } from '#libs/testing/papers.js';
import { by, count } from '#libs/testing/recorder.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { thingsIn } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { systemIds } from '../system.js';
import type { EarlierPaper, ThingsOfRecord } from '../things-of-record.js';
import { firstPublished } from '../first-published.js';
import { Recorder } from './recorder.js';

const FIRST = '2016-05-23';
const LATER = '2016-06-06';
const TITLE = paperOf(sampleText()).draft.report?.title ?? '';

/** The same paper, issued again for the day to which its meeting was put off. */
const reissued = (change = (text: string) => text) =>
  paperOf(change(sampleText().replaceAll('23 May 2016', '6 June 2016')), 'reissued.txt');

/** A record in which the meeting of the first day was moved to the later one. */
const moved = (store: InMemoryEventStore, papers: readonly EarlierPaper[]): ThingsOfRecord => ({
  ...thingsIn(() => store.log),
  papersOfMeetingMovedTo: (_, day) => Promise.resolve(day === LATER ? papers : []),
});

const recorderOn = (store: InMemoryEventStore, papers: readonly EarlierPaper[]) => {
  const things = moved(store, papers);
  const runner = new CommandRunner(store, stoppedClock, countedIds(), things);
  return new Recorder(store, runner, stoppedClock, systemIds, things);
};

const streams = ({ log }: InMemoryEventStore, kind: string) =>
  [...new Set(log.map(({ stream }) => stream))].filter((stream) => stream.startsWith(`${kind}-`));

describe('a paper that is issued again for the day to which its meeting was moved', () => {
  it.each([
    ['under the same number', (text: string) => text],
    ['under another number', (text: string) => text.replace('Item No. 6.', 'Item No. 7.')],
  ])('is the same report, %s, and makes no double', async (_, change) => {
    const store = new InMemoryEventStore();
    const papers = [{ meeting: FIRST, itemNo: '6', title: TITLE }];
    const first = paperOf(sampleText());
    const once = await recorderOn(store, papers).record(first.draft, first.document, by);
    const kinds = ['report', 'recommendation', 'action', 'commitment', 'inspection', 'body'];
    const before = kinds.map((kind) => streams(store, kind));
    const later = reissued(change);
    const again = await recorderOn(store, papers).record(later.draft, later.document, { ...by, key: null });
    expect(kinds.map((kind) => streams(store, kind))).toEqual(before);
    expect(again).toMatchObject({ outcome: 'recorded', recorded: [] });
    expect(once.outcome === 'recorded' && again.outcome === 'recorded' && again.reportId === once.reportId).toBe(true);
    expect(store.log.at(-2)?.event.type ?? '').not.toBe('ReportReceived.v2');
    expect(store.log.filter(({ event }) => event.type === 'DocumentAdded.v1')).toHaveLength(2 - 1);
  });

  it('is another report where no meeting was moved', async () => {
    const store = new InMemoryEventStore();
    const first = paperOf(sampleText());
    await recorderOn(store, []).record(first.draft, first.document, by);
    const later = reissued();
    expect(count(await recorderOn(store, []).record(later.draft, later.document, by))).not.toMatchObject({
      recorded: 0,
    });
    expect(streams(store, 'report')).toHaveLength(2);
  });
});

describe('what a paper was before its meeting was moved', () => {
  const paper = (itemNo: string, title: string): EarlierPaper => ({ meeting: FIRST, itemNo, title });

  it.each([
    [
      'the one of its title',
      { itemNo: '7', title: 'The  inspection' },
      [paper('6', 'The inspection'), paper('7', 'Fees')],
      0,
    ],
    [
      'of several of its title, that of its number',
      { itemNo: '7', title: 'Fees' },
      [paper('6', 'Fees'), paper('7', 'Fees')],
      1,
    ],
    ['the one of its number, however it is spelled', { itemNo: '06', title: 'Fees, revised' }, [paper('6', 'Fees')], 0],
    ['the one of its number', { itemNo: '6', title: 'Fees, revised' }, [paper('6', 'Fees')], 0],
    ['none, where it is new', { itemNo: '9', title: 'Late item' }, [paper('6', 'Fees')], null],
  ] as const)('is %s', (_, known, earlier, nth) => {
    expect(firstPublished(known, [...earlier])).toEqual(nth === null ? null : earlier[nth]);
  });
});
