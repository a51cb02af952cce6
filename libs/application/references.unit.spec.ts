import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordKind } from '#libs/domain/deciders.js';
import { FRAMEWORKS } from '#libs/domain/frameworks/frameworks.js';
import { commitmentFacts } from '#libs/testing/facts.js';
import { stoppedClock } from '#libs/testing/ids.js';
import { BEGINNINGS } from '#libs/testing/growing-history.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { noDocuments, nothingElse, thingsIn } from '#libs/testing/things-of-record.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { CommandRunner } from './command-runner.js';
import { CalledInTurn, enter } from './entering/enter.js';
import { recommendationIdentity, reportIdentity } from './identity.js';
import { referencesOf } from './references.js';
import { systemIds as ids } from './system.js';

let store: InMemoryEventStore;
let runner: CommandRunner;
const calledInTurn = new CalledInTurn(thingsIn(() => store.log));
beforeEach(() => {
  store = new InMemoryEventStore();
  runner = new CommandRunner(store, stoppedClock, ids, nothingElse);
});

const by = { actor: 'prs_1', reason: null, effectiveOn: null, importId: null, correlationId: 'c', causationId: 'c' };

/** Enters it, as a person does; null where it is refused. */
const entered = async (kind: RecordKind, told: object): Promise<{ id: string; ref: string } | null> => {
  const entry = await enter({ kind, type: BEGINNINGS[kind][0] as never }, told as never, {
    store,
    ids,
    today: '2026-11-26',
    effectiveOn: null,
    record: nothingElse,
    documents: noDocuments,
  });
  if (isRefusal(entry)) return null;
  return calledInTurn.run(entry, async ({ id, ref, command }) => {
    const outcome = await runner.run({ ...by, kind, id, command, expected: 'no_stream' });
    return outcome.ok || outcome.refusal.code === 'lost-race' ? { id, ref } : null;
  });
};

const must = async (kind: RecordKind, told: object) => {
  const made = await entered(kind, told);
  if (!made) throw new Error(`The ${kind} was refused.`);
  return made;
};

const scope = {
  authorityId: null,
  body: null,
  authority: 'Northbridge Council',
  committee: 'Corporate Parenting Committee',
  meeting: '2017-07-10',
};
const nothingMore = { wards: null, from: null, inspectionId: null, leadOfficer: null, author: null };
const paper = {
  ...nothingMore,
  classification: 'Open',
  title: 'A report',
  document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
  version: null,
  dated: null,
  keyDecision: null,
};
const visit = { announced: null, power: null, leadInspector: null };
const report = (more: object = {}) => must('report', { ...scope, ...paper, itemNo: '10', ...more });
const inspection = (more: object = {}) =>
  must('inspection', { ...scope, ...visit, framework: 'ofsted-sif-2013', starts: '2017-03-06', ...more });

describe('the references of things that are entered', () => {
  it('given a promise of paragraph 15 and the fifteenth of a paper, they are two', async () => {
    const { id: reportId } = await report();
    const promise = { reportId, text: 'A report', to: null, by: null };
    const refs = [];
    for (const [paragraph, number] of [
      [15, null],
      [null, 15],
      [15, 2],
      [null, null],
    ])
      refs.push((await must('commitment', { ...promise, paragraph, number })).ref);
    expect(refs).toEqual([
      'CPC 2017-07-10/10/C15',
      'CPC 2017-07-10/10/C-15',
      'CPC 2017-07-10/10/C15-2',
      'CPC 2017-07-10/10/C-1',
    ]);
  });

  it('given recommendations numbered 1 for several, the first keeps the number and the others take an ordinal', async () => {
    const { id: reportId } = await report();
    const asked = { reportId, no: '1', text: 'Do it', kind: null };
    const told = ['Cabinet', 'The LSCB', null].map((addressee) => ({ ...asked, addressee }));
    const refs = [];
    for (const each of [...told, ...told]) refs.push((await must('recommendation', each)).ref.split('/').at(-1));
    expect(refs).toEqual(['R1', 'R1-2', 'R1-3', 'R1', 'R1-2', 'R1-3']);
    expect((await must('recommendation', { ...asked, no: '1-2', addressee: null })).ref).toMatch(/R1-2-2$/);
  });

  it('given many who enter at once what is numbered alike, each has its own', async () => {
    const { id: reportId } = await report();
    const asked = { reportId, no: '1', text: 'Do it', kind: null };
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, n) => must('recommendation', { ...asked, addressee: `Body ${n}` })),
    );
    expect(new Set(made.map(({ ref }) => ref)).size).toBe(20);
  });

  it('given several inspections in one report, each plan has its own', async () => {
    const { id: reportId } = await report();
    const inspections = [
      await inspection(),
      await inspection({ starts: '2017-03-07' }),
      await inspection({ starts: '2017-03-08' }),
    ];
    const refs = [];
    for (const { id: inspectionId } of inspections)
      refs.push((await must('action-plan', { inspectionId, reportId, title: 'Plan' })).ref);
    expect(refs).toEqual(['plan', 'plan-2', 'plan-3'].map((plan) => `CPC 2017-07-10/10/${plan}`));
  });

  it('given committees of the same initials or two authorities, reports and all that is in them are told apart', async () => {
    const reports = [
      await report(),
      await report({ committee: 'Care and Pensions Committee' }),
      await report({ authority: 'Southbridge Council' }),
      await report({ committee: 'cpc' }),
    ];
    expect(reports.map(({ ref }) => ref)).toEqual(
      ['', '-2', '-3', '-4'].map((n) => `${n === '-4' ? 'cpc' : 'CPC'} 2017-07-10/10${n}`),
    );
    const { id: reportId } = reports[2]!;
    const planned = { reportId, paragraph: 12, number: 1, objective: 'A', means: null, planId: null, answers: [] };
    expect((await must('action', planned)).ref).toBe('CPC 2017-07-10/10-3/A12.1');
  });

  it('given inspections under two frameworks on one day, they are told apart', async () => {
    const refs = [await inspection(), await inspection({ framework: 'ofsted-ilacs-2018' })].map(({ ref }) => ref);
    expect(refs).toEqual(['Ofsted northbridge 2017-03-06', 'Ofsted northbridge 2017-03-06-2']);
  });

  it('given a thing that was recorded under a reference of before, it keeps it, and is met again', async () => {
    const { id: reportId, ref } = await report();
    const promise = { reportId, paragraph: null, number: 15, text: 'A report', to: null, by: null };
    const { id } = await must('commitment', promise);
    const old = new InMemoryEventStore();
    const begun = store.log.map((event) =>
      event.stream === `commitment-${id}`
        ? { ...event, event: { type: 'CommitmentMade.v2', data: { ...commitmentFacts, reportId, ref: `${ref}/C15` } } }
        : event,
    );
    old.log.push(...begun);
    store = old;
    expect((await must('commitment', promise)).ref).toBe(`${ref}/C15`);
    expect((await must('commitment', { ...promise, paragraph: 15, number: null })).ref).toBe(`${ref}/C15-2`);
  });

  it('given anything that people enter, in any order, no two things share one, and each is met again under its own', async () => {
    const few = fc.constantFrom(1, 2, 15);
    const maybe = fc.option(few);
    const paragraph = maybe;
    const root = fc.record({
      kind: fc.constantFrom('report', 'inspection'),
      authority: fc.constantFrom('Northbridge Council', 'Southbridge Council'),
      committee: fc.constantFrom('Corporate Parenting Committee', 'Care and Pensions Committee', 'CPC', 'The cpc'),
      itemNo: fc.constantFrom('8', '8-2', '08'),
      framework: fc.constantFrom(...FRAMEWORKS.map(({ code }) => code)),
    });
    const part = fc.record({
      kind: fc.constantFrom('recommendation', 'action', 'action-plan', 'commitment'),
      of: fc.nat(3),
      about: fc.nat(3),
      no: fc.constantFrom('1', '1-2', '2', '1.'),
      addressee: fc.constantFrom(null, 'Cabinet', 'LSCB'),
      paragraph,
      number: few,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(root, { minLength: 1, maxLength: 8 }),
        fc.array(part, { maxLength: 12 }),
        async (roots, parts) => {
          store = new InMemoryEventStore();
          runner = new CommandRunner(store, stoppedClock, ids, nothingElse);
          const [reports, inspections]: [string[], string[]] = [[], []];
          const told: { kind: RecordKind; told: object }[] = [];
          const all = new Map<string, string>();
          const put = async (kind: RecordKind, facts: object) => {
            const made = await entered(kind, facts);
            if (made) all.set(made.id, made.ref);
            told.push({ kind, told: facts });
            return made;
          };
          for (const { kind, authority, committee, itemNo, framework } of roots) {
            const where = { ...scope, authority, committee };
            const facts =
              kind === 'report'
                ? { ...where, ...paper, itemNo }
                : { ...where, ...visit, framework, starts: '2017-03-06' };
            const made = await put(kind, facts);
            if (made) (kind === 'report' ? reports : inspections).push(made.id);
          }
          for (const { kind, of, about, no, addressee, paragraph: at, number } of parts) {
            const [reportId, inspectionId] = [reports[of % reports.length], inspections[about % inspections.length]];
            if (!reportId || (kind === 'action-plan' && !inspectionId)) continue;
            const facts = {
              recommendation: { reportId, no, text: 'x', kind: null, addressee },
              action: { reportId, paragraph: at, number, objective: 'x', means: null, planId: null, answers: [] },
              'action-plan': { reportId, inspectionId, title: 'x' },
              commitment: { reportId, paragraph: at, number, text: 'x', to: null, by: null },
            }[kind];
            await put(kind, facts);
          }
          const refs = [...all.values()].map((ref) => ref.toLowerCase());
          expect(new Set(refs).size).toBe(refs.length);
          for (const { kind, told: facts } of told) {
            const again = await entered(kind, facts);
            if (again) expect(all.get(again.id)).toBe(again.ref);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the references of what one paper tells', () => {
  it('given two new things of one reference, the first has it', async () => {
    const root = reportIdentity(
      ids,
      { authority: { code: 'a', name: 'A' }, committee: { code: 'b', name: 'B' }, meeting: '2017-07-10' },
      '1',
    );
    const things = [null, 'Cabinet', 'LSCB'].map((addressee) => recommendationIdentity(ids, root, addressee, '1'));
    const refs = await referencesOf(
      thingsIn(() => []),
      things,
    );
    expect(things.map(({ id }) => refs.get(id))).toEqual([
      'B 2017-07-10/1/R1',
      'B 2017-07-10/1/R1-2',
      'B 2017-07-10/1/R1-3',
    ]);
  });

  it('given hundreds of them, every one has one of its own', async () => {
    const things = Array.from({ length: 300 }, (_, n) => ({ id: ids.of([String(n)]), ref: 'X/R1' }));
    const refs = await referencesOf(
      thingsIn(() => []),
      things,
    );
    expect(new Set(refs.values()).size).toBe(300);
    expect(refs.get(things[299]!.id)).toBe('X/R1-300');
  });
});
