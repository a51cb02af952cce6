import type { Role } from './roles.js';

/** Who may: holders of a role, whose thing it is, or whoever reads without being signed in. */
export type Holder = Role | 'owner' | 'guest';

export type Allowed = readonly Holder[];

/** Nobody by hand: recording a paper does it, or a process that somebody began who was allowed to. */
export const NOBODY: Allowed = [];
export const OFFICERS: Allowed = ['records officer'];
export const VERIFIERS: Allowed = ['verifier'];
/** An officer records from a minute what a body decided; under a delegation an authorising officer decides. */
export const AUTHORISING: Allowed = ['authorising officer', 'records officer'];
/** Whoever the thing is of tells of it themselves. */
export const OWNERS: Allowed = ['owner', 'records officer'];
export const ADMINISTRATORS: Allowed = ['administrator'];
/** All who read the record: whoever keeps it, and whoever looks at how it is kept. */
export const READERS: Allowed = [
  'reader',
  'records officer',
  'authorising officer',
  'verifier',
  'chair',
  'governance reviewer',
  'regulator',
  'owner',
];
/** What is open and published is everybody's to read. */
export const EVERYBODY: Allowed = ['guest', ...READERS];
/** Who reads also what is not published. */
export const KEEPERS: Allowed = READERS.filter((holder) => holder !== 'reader' && holder !== 'owner');
/** Who looks at how the record is kept. */
export const REVIEWERS: Allowed = ['governance reviewer', 'regulator'];
