import type { Candidate, Rule } from '#libs/kernel/refusal.js';
import { PROBLEMS, type ProblemCode } from './catalogue.js';

/** What is wrong with one member of a body or one parameter; `field` is dotted (`owner.post`). */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What a problem tells beside its detail. `current` and `revision` answer a lost race. */
export interface ProblemMembers {
  readonly errors?: readonly FieldError[];
  /** Of a thing that was not there at the moment asked for. */
  readonly knownFrom?: string;
  readonly recordedAt?: string;
  readonly trueFrom?: string;
  /** When the record begins, where the moment asked about is before that. */
  readonly recordBegins?: string;
  /** The entry that withdrew the thing, where there is no such thing any more. */
  readonly withdrawn?: {
    readonly revision: string;
    readonly recordedAt: string;
    readonly actor: string;
    readonly reason: string | null;
  };
  readonly state?: string;
  /** The rule that the change breaks, where it may be recorded all the same, as irregular. */
  readonly rule?: Rule;
  /** The bodies that a name may mean. */
  readonly candidates?: readonly Candidate[];
  readonly revision?: string;
  readonly current?: object;
  /** In which restore a position was lost; positions are decimal strings. */
  readonly restoration?: {
    readonly restoredAt: string;
    readonly backupTakenAt: string;
    readonly logEndedAt: string;
    readonly goesOnAfter: string;
  };
}

/** Thrown anywhere at the edge; the one exception filter turns it into `application/problem+json`. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly members: ProblemMembers = {},
    readonly headers: Readonly<Record<string, string>> = {},
    options: ErrorOptions = {},
  ) {
    super(detail, options);
    this.name = 'Problem';
    this.status = PROBLEMS[code].status;
  }
}
