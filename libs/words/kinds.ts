import type { Kind } from '#libs/domain/deciders.js';

/** What has a page of its own: everything but how the record itself was made. */
export type PageKind = Exclude<Kind, 'import' | 'passed-event'>;

interface KindWords {
  readonly one: string;
  readonly many: string;
  /** The first segment of its pages' addresses. */
  readonly path: string;
}

export const KIND_WORDS: Readonly<Record<PageKind, KindWords>> = {
  report: { one: 'report', many: 'reports', path: 'reports' },
  inspection: { one: 'inspection', many: 'inspections', path: 'inspections' },
  judgement: { one: 'judgement', many: 'judgements', path: 'judgements' },
  recommendation: { one: 'recommendation', many: 'recommendations', path: 'recommendations' },
  action: { one: 'action', many: 'actions', path: 'actions' },
  'action-plan': { one: 'action plan', many: 'action plans', path: 'action-plans' },
  commitment: { one: 'commitment', many: 'commitments', path: 'commitments' },
};

export const hasPage = (kind: Kind): kind is PageKind => Object.hasOwn(KIND_WORDS, kind);
