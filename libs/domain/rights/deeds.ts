import { ADMINISTRATORS, EVERYBODY, OFFICERS, OWNERS, REVIEWERS, type Allowed } from './allowed.js';

/** What is neither a move nor a question. */
export const RIGHTS_TO_DO = {
  'bring in a paper': OFFICERS,
  'withdraw an import': OFFICERS,
  'decide on a difference': OFFICERS,
  'withdraw an entry': OFFICERS,
  'decide on more time under a delegation': ['authorising officer'],
  'keep a document': OWNERS,
  'read a document': EVERYBODY,
  'see the order of entries': OFFICERS,
  'read the audit log': REVIEWERS,
  'read the access log': [...ADMINISTRATORS, ...REVIEWERS],
  export: REVIEWERS,
  'read settings': ADMINISTRATORS,
  // Whoever is signed in and was given a code: it is their own.
  'take up a role by a code': ['owner'],
} as const satisfies Readonly<Record<string, Allowed>>;

export type Deed = keyof typeof RIGHTS_TO_DO;
