/** What can be granted, and where it can hold: everywhere, for an authority, or before one body. */
interface RoleDescription {
  /** What it may do, as pages say it. */
  readonly may: string;
  readonly holds: readonly ('everywhere' | 'authority' | 'body')[];
  /** Whether it is granted for a time only. */
  readonly mustEnd: boolean;
}

export type Role =
  | 'reader'
  | 'records officer'
  | 'authorising officer'
  | 'verifier'
  | 'chair'
  | 'governance reviewer'
  | 'regulator'
  | 'administrator';

const ANYWHERE = ['everywhere', 'authority', 'body'] as const;

export const ROLES = {
  reader: { may: 'read what is open and published', holds: ANYWHERE, mustEnd: false },
  'records officer': {
    may: 'bring papers in, minute meetings, and make every move but verifying and deciding on more time',
    holds: ANYWHERE,
    mustEnd: false,
  },
  'authorising officer': {
    may: 'grant or refuse more time under a delegation, naming it and whom they consulted',
    holds: ANYWHERE,
    mustEnd: false,
  },
  verifier: {
    may: 'verify what was claimed, or refuse to; never what they claimed themselves',
    holds: ANYWHERE,
    mustEnd: false,
  },
  chair: { may: 'read all of one body; decides nothing alone', holds: ['body'], mustEnd: false },
  'governance reviewer': { may: 'read everything, the audit log too, and export it', holds: ANYWHERE, mustEnd: false },
  regulator: {
    may: 'read the record, the audit log, exports and proofs; change nothing',
    holds: ANYWHERE,
    mustEnd: true,
  },
  administrator: {
    may: 'look after people, roles and settings; change nothing of the record',
    holds: ['everywhere'],
    mustEnd: false,
  },
} as const satisfies Readonly<Record<Role, RoleDescription>>;

export const ROLE_NAMES = Object.keys(ROLES) as Role[];

export const describeRole = (role: Role): RoleDescription => ROLES[role];
