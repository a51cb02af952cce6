// @ts-check
// A log as people make it, of any size, for measurements.
import { randomUUID } from 'node:crypto';

const PER_COMMITTEE = 1_000;
const DAY_MS = 86_400_000;
export const PER_STREAM = 5;
/** As Oversight writes one with every event: what has one is judged. */
const NONCE = '0f'.repeat(16);

/** @param {number} n */
export const uuid = (n) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
/** @param {number} n */
export const day = (n) => new Date(Date.UTC(2017, 0, 1) + n * DAY_MS).toISOString().slice(0, 10);
const TEXT = 'The committee asked that the authority strengthen its approach to assessments. '.repeat(4);

/** The events of one action, one after another: planned, owned, dated, agreed, reported on. */
export const LIFE = [
  (/** @type {number} */ action, /** @type {object} */ scope) => ({
    type: 'ActionPlanned.v2',
    data: {
      ref: `CC 2017-07-10/8/A${action}`,
      scope,
      paragraph: 12,
      bullet: action,
      text: TEXT,
      objective: TEXT.slice(0, 80),
      means: TEXT.slice(80, 160),
      reportId: uuid(1),
      inspectionId: null,
      planId: null,
      answers: [],
      source: { document: 'a'.repeat(64), section: 'KEY ISSUES', paragraph: 12, page: 3, from: 1, to: 99, words: TEXT },
    },
  }),
  () => ({ type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } }),
  () => ({ type: 'DueDateSet.v1', data: { due: '2018-09-20' } }),
  () => ({ type: 'ActionAgreed.v1', data: {} }),
  () => ({
    type: 'ProgressReported.v2',
    data: { rag: 'amber', rule: null, percent: null, status: null, note: 'Slower than planned, for now' },
  }),
];

/** The report that all of them tell of. @param {object} scope */
const reported = (scope) => ({
  type: 'ReportReceived.v2',
  data: { ref: 'CC 2017-07-10/8', scope, itemNo: '8', classification: 'Open', title: 'A report', inspectionId: null },
});

/** @param {number} round @param {number} action */
const dayOf = (round, action) => day(300 + round * 60 + (action % 30));

/**
 * The last event of a stream, as people make mistakes: of 5% of all events, one that is entered late, for a day before
 * two others; of 1%, one that withdraws another.
 * @param {number} action
 */
const mistaken = (action) => {
  if (action % 4 === 0) return { effectiveOn: day(300 + 1.5 * 60 + (action % 30)) };
  if (action % 20 !== 7) return {};
  return { event: { type: 'EntryWithdrawn.v1', data: { revisions: ['2'] } }, effectiveOn: dayOf(2, action) };
};

/** @param {number} n */
const at = (n) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();

/** @param {number} committee */
const scopeOf = (committee) => ({
  authority: { code: `authority-${committee % 150}`, name: `Authority ${committee % 150}` },
  body: `body-${committee}`,
  committee: { code: `committee-${committee}`, name: `Committee ${committee}` },
  meeting: day(committee % 300),
});

/**
 * A log of actions of many committees of one size, whose events come in turns: each stream's five lie all over the log.
 * @param {number} size @param {{ from?: number, mistakes?: boolean }} [how]
 */
export function* syntheticLog(size, { from = 0, mistakes = false } = {}) {
  const streams = Math.ceil(size / PER_STREAM);
  const committees = Math.max(1, Math.ceil(size / PER_COMMITTEE));
  const metadata = (/** @type {number} */ n, /** @type {string} */ effectiveOn) => ({
    actor: `prs_${n % 50}`,
    reason: null,
    recordedAt: at(n),
    effectiveOn,
    correlationId: randomUUID(),
    causationId: randomUUID(),
    commandId: randomUUID(),
    importId: null,
    nonce: NONCE,
  });
  if (from === 0)
    yield {
      id: randomUUID(),
      stream: `report-${uuid(1)}`,
      revision: 0n,
      position: 1n,
      created: at(0),
      event: reported(scopeOf(0)),
      metadata: metadata(0, day(0)),
    };
  for (let n = from; n < size; n++) {
    const round = Math.floor(n / streams) % PER_STREAM;
    const action = n % streams;
    const { event = LIFE[round]?.(action, scopeOf(action % committees)), effectiveOn = dayOf(round, action) } =
      mistakes && round === PER_STREAM - 1 ? mistaken(action) : {};
    yield {
      id: randomUUID(),
      stream: `action-${uuid(action)}`,
      revision: BigInt(round),
      position: BigInt(n + 1) * 100n,
      created: at(n),
      event,
      metadata: metadata(n, effectiveOn),
    };
  }
}
