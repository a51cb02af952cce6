import type { Kind, RecordKind } from '#libs/domain/deciders.js';

interface KindWords {
  readonly one: string;
  readonly many: string;
  /** The first segment of its pages' addresses. */
  readonly path: string;
}

export const KIND_WORDS: Readonly<Record<RecordKind, KindWords>> = {
  report: { one: 'report', many: 'reports', path: 'reports' },
  inspection: { one: 'inspection', many: 'inspections', path: 'inspections' },
  judgement: { one: 'judgement', many: 'judgements', path: 'judgements' },
  recommendation: { one: 'recommendation', many: 'recommendations', path: 'recommendations' },
  action: { one: 'action', many: 'actions', path: 'actions' },
  'action-plan': { one: 'action plan', many: 'action plans', path: 'action-plans' },
  commitment: { one: 'commitment', many: 'commitments', path: 'commitments' },
  meeting: { one: 'meeting', many: 'meetings', path: 'meetings' },
  minutes: { one: 'minutes', many: 'minutes', path: 'minutes' },
  tracker: { one: 'tracker', many: 'trackers', path: 'trackers' },
  evidence: { one: 'evidence', many: 'evidence', path: 'evidence' },
  body: { one: 'body', many: 'bodies', path: 'bodies' },
  authority: { one: 'authority', many: 'authorities', path: 'authorities' },
};

/**
 * Where the API lists them, below their path. `/v1/meetings` itself tells the days of meetings by which lists are filtered,
 * whether or not somebody recorded a meeting; `/v1/authorities` the authorities.
 */
export const listBelow = (kind: Kind): '' | 'recorded' =>
  kind === 'meeting' || kind === 'authority' ? 'recorded' : '';
