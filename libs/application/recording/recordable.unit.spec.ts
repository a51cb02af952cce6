import { describe, expect, it } from '@jest/globals';
import type { Draft, DraftAction, DraftDeadline } from '#libs/report-import/draft.js';
import { sample } from '#libs/testing/recorder.js';
import { systemIds } from '../system.js';
import { recordableOf } from './recordable.js';

const { draft, document } = sample();
const of = (changes: Partial<Draft>) => {
  const recordable = recordableOf({ ...draft, ...changes }, document, systemIds);
  if (!recordable.ok) throw new Error(recordable.refusal.message);
  return recordable;
};
const thing = (changes: Partial<Draft>, end: string) => of(changes).things.find(({ ref }) => ref.endsWith(end));
const first = <T>(list: readonly T[]): T => {
  if (list[0] === undefined) throw new Error('The sample has none.');
  return list[0];
};
const action: DraftAction = first(draft.actions);
const deadline: DraftDeadline = first(draft.deadlines);

describe('from a draft to the record', () => {
  it('has each thing true from its own day', () => {
    const days = (end: string) => thing({}, end)?.steps.map(({ effectiveOn }) => effectiveOn);
    expect(days('2016-01-11')).toEqual(['2016-01-11']);
    expect(days('HEFC 2016-05-23/6')).toContain('2016-05-12');
    expect(first(days('HEFC 2016-05-23/6') ?? [])).toBe('2016-05-11');
    expect(days('J2.1')).toEqual(['2016-03-24']);
    expect(days('R2')).toEqual(['2016-05-23']);
    expect(days('/plan')?.slice(0, 3)).toEqual(['2016-03-24', '2016-03-24', '2016-05-23']);
  });

  it('names the place of every fact in the document', () => {
    for (const { ref, steps: made } of of({}).things.filter(({ kind }) => kind !== 'action-plan'))
      expect([ref, made[0]?.command]).toEqual([
        ref,
        expect.objectContaining({
          data: expect.objectContaining({ source: expect.objectContaining({ document: document.sha256 }) }),
        }),
      ]);
  });

  it('takes owner, date and RAG from a paper that prints them', () => {
    const printed = { ...action, owner: 'Head of Care', due: '2016-09-30', rag: 'Amber' };
    expect(
      thing({ actions: [printed] }, 'A13.1')
        ?.steps.map(({ command }) => command)
        .slice(1),
    ).toEqual([
      { type: 'AssignOwner', data: { owner: { post: 'Head of Care' } } },
      { type: 'SetDueDate', data: { due: '2016-09-30' } },
      { type: 'ReportProgress', data: { rag: 'amber', rule: null, percent: null, status: null, note: '' } },
    ]);
  });

  it('takes a day as it is printed, and warns of one that nobody may type', () => {
    expect(of({}).warnings).toEqual([]);
    const due = (printed: string) => of({ actions: [{ ...action, due: printed }] });
    expect(due('2061-09-30').warnings).toEqual([
      { what: 'HEFC 2016-05-23/6/A13.1, due on 30 September 2061', why: expect.stringContaining('at most 25 years') },
    ]);
    expect(due('1999-09-30').warnings).toEqual([
      { what: 'HEFC 2016-05-23/6/A13.1, due on 30 September 1999', why: expect.stringContaining('23 May 2016') },
    ]);
    expect(first(due('1999-09-30').things.filter(({ kind }) => kind === 'action')).steps).toHaveLength(2);
    const { inspection } = draft;
    if (!inspection) throw new Error('The sample has no inspection.');
    expect(of({ inspection: { ...inspection, concluded: '2015-12-01' } }).warnings).toEqual([
      {
        what: expect.stringMatching(/, inspection concluded on 1 December 2015$/),
        why: 'that is before 11 January 2016, the day on which it began or of the step before it',
      },
    ]);
  });

  it('makes no date of words and no RAG of another colour, and says so', () => {
    const due = { words: 'autumn 2016', earliest: '2016-09-01', latest: '2016-11-30' };
    const { leftOut } = of({ actions: [{ ...action, due, rag: 'Blue' }] });
    expect(leftOut.map(({ what }) => what)).toEqual([
      'the due date "autumn 2016" of action HEFC 2016-05-23/6, paragraph 13, bullet 1',
      'the RAG "Blue" of action HEFC 2016-05-23/6, paragraph 13, bullet 1',
    ]);
    expect(thing({ actions: [{ ...action, due, rag: 'Blue' }] }, 'A13.1')?.steps).toHaveLength(1);
  });

  it('keeps a request that is no law out of the duties', () => {
    const request = { ...deadline, words: 'within 20 working days of this letter', days: 20 };
    const duties = (deadlines: DraftDeadline[]) =>
      thing({ deadlines }, '/plan')?.steps.filter(({ command }) => command.type === 'RecordDuty');
    expect(duties([deadline, request, deadline])).toHaveLength(1);
    expect(of({ deadlines: [deadline, request, deadline] }).leftOut).toEqual([
      { what: 'the deadline "within 20 working days of this letter"', why: expect.any(String) },
    ]);
    const otherwise = { ...deadline, words: 'by 5 July', stated: '2016-07-05' };
    expect(of({ deadlines: [deadline, otherwise] }).leftOut).toHaveLength(1);
  });

  it('records who must be sent the plan, and what must be published, by the law of the clock', () => {
    const step = thing({}, '/plan')?.steps.find(({ command }) => command.type === 'RecordDuty');
    expect(step?.command).toMatchObject({
      data: {
        recipients: [{ code: 'secretary-of-state' }, { code: 'chief-inspector' }],
        publication: { what: 'the written statement of action' },
      },
    });
  });

  it('records a clock without the last day that a paper puts before its start, and says so', () => {
    const before = { ...deadline, stated: '2015-07-04', agrees: false };
    const { leftOut } = of({ deadlines: [before] });
    const step = thing({ deadlines: [before] }, '/plan')?.steps.find(({ command }) => command.type === 'RecordDuty');
    expect(step?.command).toMatchObject({
      data: { triggerDate: deadline.triggerDate, stated: null, agrees: null },
    });
    expect(leftOut).toEqual([
      {
        what: `the last day 2015-07-04 of the deadline "${deadline.words}"`,
        why: `it is before ${deadline.triggerDate}, the day that the clock counts from`,
      },
    ]);
  });

  it('gives the second of two recommendations that have one number an ordinal, unless they are the same', () => {
    const { recommendations } = draft;
    const [one, two] = [first(recommendations), first(recommendations.slice(1))];
    const alike = { ...two, no: one.no, addressee: one.addressee };
    const { things, leftOut } = of({ recommendations: [one, alike, one, alike] });
    const recommended = things.filter(({ kind }) => kind === 'recommendation');
    expect(recommended.map(({ ref }) => ref)).toEqual(['HEFC 2016-05-23/6/R1', 'HEFC 2016-05-23/6/R1-2']);
    expect(recommended.map(({ steps: [step] }) => step?.command)).toMatchObject([
      { data: { text: one.text } },
      { data: { text: two.text } },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('lets the first of two judgements of one area stand, and says so unless they are the same', () => {
    const judged = first(draft.judgements);
    const otherwise = { ...judged, grade: judged.grade === 'Good' ? 'Inadequate' : 'Good' };
    expect(of({ judgements: [judged, judged] }).leftOut).toEqual([]);
    expect(of({ judgements: [judged, otherwise] }).leftOut).toEqual([
      { what: expect.stringContaining('a second'), why: expect.stringContaining('alike') },
    ]);
  });

  it('parts two promises of one paragraph', () => {
    const promise = first(draft.commitments);
    const refs = of({ commitments: [promise, { ...promise, text: 'And again.' }] }).things.map(({ ref }) => ref);
    expect(refs.slice(-2)).toEqual(['HEFC 2016-05-23/6/C16', 'HEFC 2016-05-23/6/C16-2']);
  });

  it('refuses a draft that was read from another document', () => {
    const other = { ...document, sha256: 'f'.repeat(64) };
    expect(recordableOf(draft, other, systemIds)).toMatchObject({ ok: false, refusal: { field: 'document' } });
  });
});
