import { describe, expect, it } from '@jest/globals';
import { specify } from '#libs/testing/decider.js';
import { madeFacts } from '#libs/testing/facts.js';
import { recommendationDecider } from './decide.js';
import { dutiesToRespond, lacksForDuty } from './duty-to-respond.js';
import type { RecommendationEvent } from './events.js';
import type { Recommendation } from './state.js';

const { given } = specify(recommendationDecider);

const CABINET = 'Cabinet';
const [cabinet, trust] = madeFacts.addressees;
const made = (addressees = madeFacts.addressees): RecommendationEvent => ({
  type: 'RecommendationMade.v1',
  data: { ...madeFacts, addressees },
});
const received = (on: string, addressee = CABINET): RecommendationEvent => ({
  type: 'RecommendationReceived.v1',
  data: { addressee, on },
});
const required = (on: string, addressee = CABINET): RecommendationEvent => ({
  type: 'ResponseRequired.v1',
  data: { addressee, on },
});
const responded = (on: string, addressee = CABINET): RecommendationEvent => ({
  type: 'RecommendationRespondedTo.v1',
  data: { addressee, response: 'rejected', on },
});

const after = (...events: RecommendationEvent[]) => given(...events).state as Recommendation;
const dutiesAfter = (...events: RecommendationEvent[]) => dutiesToRespond(after(...events));

describe('the duty of the executive to respond to scrutiny', () => {
  // Two months beginning with the day: LGA 2000, section 9FE.
  it.each([
    ['2025-12-31', '2026-02-28'],
    ['2023-12-31', '2024-02-29'],
    ['2025-12-29', '2026-02-28'],
    ['2025-12-28', '2026-02-27'],
    ['2025-01-31', '2025-03-30'],
    ['2025-09-01', '2025-10-31'],
    ['2025-10-26', '2025-12-25'],
    ['2025-03-30', '2025-05-29'],
    ['2024-01-01', '2024-02-29'],
  ])('that begins with %s ends with %s', (day, due) => {
    expect(dutiesAfter(made(), received(day), required('2017-07-11'))).toMatchObject([
      { addressee: CABINET, clock: 'response-to-scrutiny', triggerDate: day, trigger: 'receipt', computed: due },
    ]);
  });

  it('counts from the notice where that is the later', () => {
    expect(dutiesAfter(made(), received('2025-08-01'), required('2025-09-01'))).toMatchObject([
      { triggerDate: '2025-09-01', trigger: 'notice', computed: '2025-10-31', met: false, inTime: null },
    ]);
  });

  it.each([
    ['2025-10-31', 0],
    ['2025-11-01', 1],
  ])('met on %s is %s days late', (on, days) => {
    expect(dutiesAfter(made(), received('2025-09-01'), required('2025-08-01'), responded(on))).toMatchObject([
      {
        met: true,
        inTime: { stated: null, computed: days === 0 },
        recipients: [{ on, name: 'Corporate Parenting Committee', daysLate: { computed: days } }],
      },
    ]);
  });

  it.each([
    ['a notice', [received('2025-09-01')], 'notice'],
    ['receipt', [required('2025-09-01')], 'receipt'],
  ] as const)('does not run without %s', (_, events, lacking) => {
    const state = after(made(), ...events);
    expect(dutiesToRespond(state)).toEqual([]);
    expect(state.addressees.map(lacksForDuty)).toEqual([lacking, 'executive']);
  });

  it('is the executive’s alone, whoever else was given notice', () => {
    const both = [received('2025-09-01', trust!.name), required('2025-09-01', trust!.name)];
    expect(dutiesAfter(made(), ...both)).toEqual([]);
  });

  it('is each executive’s own', () => {
    const other = { name: 'Cabinet of Southmere', capacity: 'executive' } as const;
    const duties = dutiesAfter(
      made([cabinet!, other]),
      ...[received('2025-09-01'), required('2025-09-01'), responded('2025-09-20')],
      ...[received('2025-10-01', other.name), required('2025-09-01', other.name)],
    );
    expect(duties).toMatchObject([
      { addressee: CABINET, computed: '2025-10-31', met: true },
      { addressee: other.name, computed: '2025-11-30', met: false },
    ]);
  });
});
