import type { PlainDate } from '#libs/kernel/event.js';
import type { Source } from './source.js';

/** A statutory clock as it ran for one plan: what the record states beside what the law's count gives. */
export interface Duty {
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
