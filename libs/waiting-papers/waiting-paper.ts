/** What a person said of a paper beside what it prints; each null where they said nothing. */
export interface SaidOfWaiting {
  /** Whose paper it is, in their words. */
  readonly authority: string | null;
  /** Which authority its name means: an id, or `new`. */
  readonly authorityId: string | null;
  /** Which body it is before: an id, or `new`. */
  readonly body: string | null;
  /** On which day it was published. */
  readonly publishedOn: string | null;
}

/** A paper that was brought in, whose draft waits to be confirmed. */
export interface WaitingPaper {
  readonly sha256: string;
  /** Of its file. */
  readonly name: string;
  readonly mediaType: string;
  /** What it is called, as it was read when it came. */
  readonly title: string;
  readonly broughtBy: string;
  readonly broughtAt: string;
  readonly said: SaidOfWaiting;
  /** What is not to be recorded, by the keys of its draft's entries. */
  readonly dropped: readonly string[];
}
