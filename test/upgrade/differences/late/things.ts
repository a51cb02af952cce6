/** What a thing says otherwise since an entry holds from its own day: which of its facts. */
export type Fact = 'claim' | 'due' | 'owner' | 'rag' | 'status';

/**
 * The things that say something otherwise, on a day that was asked for or up to another day than before, by their ids.
 * order-of-entries.e2e.spec.ts holds each of them to the definition: by it this fact is otherwise, and no other is.
 */
export const LATE_THINGS: Readonly<Record<string, { readonly ref: string; readonly fact: Fact }>> = {
  '7472ba40-0b2f-5f13-aa71-b1cb30fb2db0': { ref: 'ASCSP 2024-09-12/9/A8.1', fact: 'owner' },
  '6a14b7f3-9b93-5066-8098-e59df2411366': { ref: 'CPC 2017-07-10/8/R1', fact: 'status' },
  'eedccb36-c455-50a6-8126-f8507a58d159': { ref: 'CPC 2017-07-10/10/R3', fact: 'claim' },
  '9ba0c70d-9559-5004-b6c6-1dd4d457b759': { ref: 'CPC 2017-07-10/10/R9', fact: 'claim' },
  '216a3331-5447-56a1-b399-ba625af47dd3': { ref: 'CPC 2017-07-10/10/R13', fact: 'claim' },
  '3df47bc2-f52d-531e-a6a4-1a25c6f6ffb7': { ref: 'CPC 2017-07-10/12/A12.2', fact: 'rag' },
  'fb359d9d-6524-5320-add0-73ad3e4d1050': { ref: 'CPC 2017-07-10/12/A12.3', fact: 'due' },
  '4de2966d-b80e-5ab1-b30c-b56dfb8ab71b': { ref: 'CPC 2017-07-10/12/A12.5', fact: 'claim' },
  '60f7390f-fb80-5f6f-905f-8dca40239d2b': { ref: 'CPC 2017-07-10/12/A12.7', fact: 'due' },
  'e4bc19eb-3897-5640-9815-79c5626f2a07': { ref: 'CPC 2018-11-19/9/A12.3', fact: 'due' },
  '2d4916c3-ca2d-544b-8016-c162419d436f': { ref: 'HEFC 2016-05-23/6/A13.1', fact: 'owner' },
  'c9aceb64-2cd9-5469-be25-8570e0ffe947': { ref: 'HEFC 2016-05-23/6/R2', fact: 'claim' },
  '052d7499-f8dc-5c0c-b6f5-baeaae636b0f': { ref: 'HEFC 2016-05-23/6/R4', fact: 'status' },
  '0b54f75b-2354-537f-9dda-7c6151573320': { ref: 'LCSC 2017-07-03/5/A6.2', fact: 'rag' },
  '971d6eaf-3e60-51b6-95a3-6dd27a151385': { ref: 'Ofsted wexmoor 2014-11-11/Jlscb', fact: 'status' },
};

/** Which members of a state a fact is. */
export const MEMBERS_OF: Readonly<Record<Fact, readonly string[]>> = {
  claim: ['status', 'claimedBy', 'evidence', 'verifiedBy'],
  due: ['due', 'firstDue'],
  owner: ['owner'],
  rag: ['rag'],
  status: ['status'],
};

/** What a thing tells beside its state that is computed of a fact. */
export const COMPUTED_OF: Readonly<Record<Fact, readonly string[]>> = {
  claim: ['open'],
  due: ['daysLeft', 'slippage', 'overdue', 'overdueAgainstFirst'],
  owner: [],
  rag: [],
  status: [],
};
