import type { PlainDate } from '#libs/kernel/event.js';
import type { Source } from './source.js';

/** Somebody to whom a duty has the plan sent. */
export interface DutyRecipient {
  /** `secretary-of-state` */
  readonly code: string;
  readonly name: string;
  /** What papers call them besides. */
  readonly aliases: readonly string[];
  /** Their own last day, where the law sets one; `null`: the duty's. */
  readonly due: PlainDate | null;
}

/** What a duty has published. */
export interface DutyPublication {
  /** "the written statement of action" */
  readonly what: string;
  /** Its own last day, where the law sets one; `null`: the duty's. */
  readonly due: PlainDate | null;
}

/** What must be done for a duty to be met. */
export interface DutyTerms {
  /** `null`: nobody is named, so that whoever is sent the plan first meets it. */
  readonly recipients: readonly DutyRecipient[] | null;
  /** `null`: nothing need be published. */
  readonly publication: DutyPublication | null;
}

/** A statutory clock as it ran for one plan: what the record states beside what the law's count gives. */
export interface Duty extends DutyTerms {
  /** `written-statement-of-action` */
  readonly clock: string;
  readonly law: string;
  readonly trigger: 'publication' | 'receipt';
  readonly triggerDate: PlainDate;
  readonly days: number;
  readonly stated: PlainDate | null;
  readonly computed: PlainDate;
  /** Working days of the week that were not counted, and why. */
  readonly excluded: readonly { readonly date: PlainDate; readonly why: string }[];
  /** `null` when the record states no date. */
  readonly agrees: boolean | null;
  readonly source: Source | null;
}
