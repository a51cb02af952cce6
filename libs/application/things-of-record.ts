import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { KnownNames } from '#libs/domain/body/bodies-of.js';
import type { Identity } from './identity.js';

/** What is known of all things together, which no stream of its own can tell. */
export interface ThingsOfRecord {
  /**
   * The things that hold one of these references, now or ever, whatever the case of letters, and those with one of these
   * ids. Throws `RecordBehind`.
   */
  called(by: { readonly refs: readonly string[]; readonly ids: readonly string[] }): Promise<readonly Identity[]>;
  /** The things of the record that refer to this one now, as all that is recorded makes them. Throws `RecordBehind`. */
  referringTo(kind: Kind, id: string): Promise<readonly Identity[]>;
  /** Every authority and body, recorded or only named by papers, as all that is recorded tells of it. Throws `RecordBehind`. */
  names(): Promise<KnownNames>;
  /** All that is before a body on a day, of which something remains to be done. Throws `RecordBehind`. */
  openBefore(body: string, on: PlainDate): Promise<readonly Identity[]>;
  /** The open actions of an authority that are owned by a post of this title. Throws `RecordBehind`. */
  actionsOf(authority: string, post: string): Promise<readonly Identity[]>;
  /**
   * The papers that were put before a meeting of this body for an earlier day than that to which it was moved. Throws
   * `RecordBehind`.
   */
  papersOfMeetingMovedTo(body: string, day: PlainDate): Promise<readonly EarlierPaper[]>;
  /** Whether this person (`prs_…`) has recorded anything. Throws `RecordBehind`. */
  hasRecorded(person: string): Promise<boolean>;
  /** The ids of the persons who are administrators everywhere, without an end. Throws `RecordBehind`. */
  administrators(): Promise<readonly string[]>;
}

/** A paper of a meeting that was moved since: what it is known by. */
export interface EarlierPaper {
  /** The day that it was published for first. */
  readonly meeting: PlainDate;
  readonly itemNo: string;
  readonly title: string;
}

/** What was written last is not in the read models yet, also after some seconds: what they know is not enough to decide on. */
export class RecordBehind extends Error {
  override readonly name = 'RecordBehind';

  constructor() {
    super('The read models have not reached what was recorded last.');
  }
}
