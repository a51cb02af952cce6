import fc from 'fast-check';
import { inspectionFacts } from '#libs/testing/facts.js';
import { day, on, type Case } from '../case.js';
import { INSPECTION_RULES } from '../inspection.js';

const framework = fc.constantFrom('ofsted-sif-2013', 'ofsted-sif-2013', 'ofsted-sif-2013', 'unknown');

const STEPS = ['started', 'concluded', 'published'];

/** All that a paper tells of it, in the order of its steps. */
const printed = fc
  .record({
    ...{ framework, announced: fc.option(day), upTo: fc.constantFrom(1, 2, 3) },
    days: fc.tuple(day, day, day).map((days) => days.toSorted()),
  })
  .map(({ framework, announced, upTo, days: [started, concluded, published] }) => ({
    ...{ ...inspectionFacts, framework, announced, started },
    ...{ concluded: upTo > 1 ? concluded : null, published: upTo > 2 ? published : null },
  }));

export const INSPECTION: Case = {
  ...{ name: 'inspection', kind: 'inspection', rules: INSPECTION_RULES, runs: 200 },
  often: ['CorrectInspection'],
  begins: {
    AnnounceInspection: fc
      .record({ framework, on: fc.option(day) })
      .map((told) => ({ ...inspectionFacts, ...told, on: told.on })),
    RecordInspection: printed,
  },
  moves: {
    StartInspection: on,
    ConcludeInspection: on,
    PublishInspection: on,
    RecordReceiptOfInspectionReport: on,
    LinkPreviousInspection: fc.constantFrom({ inspectionId: 'inspection-2' }, { inspectionId: 'inspection-3' }),
    CorrectInspection: fc.record({
      field: fc.constantFrom(...STEPS, ...STEPS, ...STEPS, 'announced', 'power', 'received'),
      to: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constantFrom(null, '', 'Section 136') }),
      source: fc.constant(null),
    }),
  },
  seen: (state) => ({
    ...{ status: state.status, announced: state.announcedOn, power: state.power, started: state.startedOn },
    ...{ concluded: state.concludedOn, published: state.publishedOn, received: state.receivedOn },
    follows: state.follows,
  }),
  modelled: (facts) => facts,
};
