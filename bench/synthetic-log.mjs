// @ts-check
// A log as people make it, of any size, for measurements.
import { randomUUID } from 'node:crypto';

const PER_COMMITTEE = 1_000;
const DAY_MS = 86_400_000;
export const PER_STREAM = 5;

/** @param {number} n */
export const uuid = (n) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
/** @param {number} n */
export const day = (n) => new Date(Date.UTC(2017, 0, 1) + n * DAY_MS).toISOString().slice(0, 10);
const TEXT = 'The committee asked that the authority strengthen its approach to assessments. '.repeat(4);

/** The events of one action, one after another: planned, owned, dated, agreed, reported on. */
const LIFE = [
  (/** @type {number} */ action, /** @type {object} */ scope) => ({
    type: 'ActionPlanned.v1',
    data: {
      ref: `CC 2017-07-10/8/A${action}`,
      scope,
      paragraph: 12,
      bullet: action,
      text: TEXT,
      objective: TEXT.slice(0, 80),
      means: TEXT.slice(80, 160),
      reportId: uuid(1),
      inspectionId: uuid(2),
      planId: uuid(3),
      answers: [],
      source: { document: 'a'.repeat(64), section: 'KEY ISSUES', paragraph: 12, page: 3, from: 1, to: 99, words: TEXT },
    },
  }),
  () => ({ type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } }),
  () => ({ type: 'DueDateSet.v1', data: { due: '2018-09-20' } }),
  () => ({ type: 'ActionAgreed.v1', data: {} }),
  () => ({ type: 'ProgressReported.v1', data: { rag: 'amber', rule: null, note: 'Slower than planned, for now' } }),
];

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

/**
 * A log of actions of many committees of one size, whose events come in turns: each stream's five lie all over the log.
 * @param {number} size @param {{ from?: number, mistakes?: boolean }} [how]
 */
export function* syntheticLog(size, { from = 0, mistakes = false } = {}) {
  const streams = Math.ceil(size / PER_STREAM);
  const committees = Math.max(1, Math.ceil(size / PER_COMMITTEE));
  for (let n = from; n < size; n++) {
    const round = Math.floor(n / streams) % PER_STREAM;
    const action = n % streams;
    const committee = action % committees;
    const scope = {
      authority: { code: `authority-${committee % 150}`, name: `Authority ${committee % 150}` },
      committee: { code: `committee-${committee}`, name: `Committee ${committee}` },
      meeting: day(committee % 300),
    };
    const at = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
    const { event = LIFE[round]?.(action, scope), effectiveOn = dayOf(round, action) } =
      mistakes && round === PER_STREAM - 1 ? mistaken(action) : {};
    yield {
      id: randomUUID(),
      stream: `action-${uuid(action)}`,
      revision: BigInt(round),
      position: BigInt(n + 1) * 100n,
      created: at,
      event,
      metadata: {
        actor: `prs_${n % 50}`,
        reason: null,
        recordedAt: at,
        effectiveOn,
        correlationId: randomUUID(),
        causationId: randomUUID(),
        commandId: randomUUID(),
        importId: null,
      },
    };
  }
}
