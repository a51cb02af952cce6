import type { PlainDate } from '#libs/kernel/event.js';

/** One area that a framework judges. Areas form a tree: `parent` is the code of the area above, or null. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** Shorter names under which papers print the same area. */
  readonly alsoCalled: readonly string[];
}

/** A grade of a framework, with the other words by which its reports print it. */
export interface Grade {
  readonly name: string;
  readonly alsoPrinted: readonly string[];
}

/** One version of an inspectorate's framework. It governs the inspections that start from `from` up to `until`. */
export interface Framework {
  readonly code: string;
  readonly inspectorate: string;
  readonly name: string;
  readonly from: PlainDate;
  /** The last day on which an inspection could start under it; null while it is in force. */
  readonly until: PlainDate | null;
  readonly areas: readonly Area[];
  /** From the best to the worst. */
  readonly grades: readonly Grade[];
}
