/** What a verification is told by a person. Paths are of files on this machine. */
export interface Options {
  /** A tar, a folder into which one was unpacked, or, where `published`, what a log publishes at its URL. */
  readonly export: string;
  readonly published?: boolean;
  readonly vkeys: readonly string[];
  readonly witnesses: readonly string[];
  readonly policy: string | null;
  readonly notes: readonly string[];
  readonly receipts: readonly string[];
  /** Events of which a person holds the bytes. */
  readonly frames?: readonly string[];
  /** In seconds; null for any. */
  readonly maxAge: number | null;
  readonly allFrames: boolean;
  /** In seconds since 1970. */
  readonly now: number;
  /** Is told each leaf in order: SHA-256 of its frame in hexadecimal (null: no such leaf), and its event (revision in decimal), where it is there and right. */
  readonly onLeaf?: (
    index: number,
    body: string | null,
    event: { readonly stream: string; readonly revision: string } | null,
  ) => void;
}

export type Progress = (words: string) => void;

export interface Inspection {
  /** What is wrong, by exit code: 1 could not run, 2 tampered, 3 rollback, 4 fork, 5 no quorum or too old, 6 incomplete. */
  readonly findings: { add(code: number, words: string): void; readonly code: number };
  /** What belongs to the first line, and what was looked at. */
  readonly first: string[];
  readonly said: string[];
  /** `null` where it could not be read; `time`: when it was signed, in seconds since 1970, where somebody says so. */
  readonly checkpoint: {
    readonly origin: string;
    readonly size: bigint;
    readonly whole: string;
    readonly time: bigint | null;
  } | null;
}

export function inspect(options: Options, progress?: Progress): Inspection;
/** The exit code, and all words. */
export function verdict(inspection: Inspection): { readonly code: number; readonly text: string };
/** `15m` is 900; null for what is no time. */
export function secondsOf(text: string): number | null;
/** Tells whoever waits, on the standard error, at most every two seconds. */
export function tellWaiting(): Progress;
