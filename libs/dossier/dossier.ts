/** What a dossier says, in words: of one thing, or of what was recorded in a period. */
export interface Dossier {
  readonly title: string;
  /** "As known on 27 November 2026 at 10:14, at position 1,204 of the log, on 27 November 2026". */
  readonly speaksFor: string;
  /** The newest checkpoint that is published, by which the receipts are; `null` before the first. */
  readonly checkpoint: { readonly origin: string; readonly size: string; readonly note: string } | null;
  readonly facts: readonly Labelled[];
  /** At most `MOST_LINKED`. */
  readonly linked: readonly LinkedThing[];
  readonly linkedInAll: number;
  /** The papers that words are quoted from. */
  readonly documents: readonly { readonly name: string; readonly sha256: string }[];
  readonly entries: readonly DossierEntry[];
  /** "3 of 4 entries are proved by …", or why none is. */
  readonly proved: string;
}

export interface Labelled {
  readonly label: string;
  readonly words: string;
}

export interface LinkedThing {
  readonly kind: string;
  readonly ref: string;
  readonly title: string;
  readonly status: string;
}

/** One event, with what proves it. */
export interface DossierEntry {
  readonly what: string;
  readonly thing: string;
  readonly who: string;
  readonly recorded: string;
  /** "effective from 20 September 2017"; `null` where nothing came of it. */
  readonly effective: string | null;
  readonly why: string | null;
  readonly changes: readonly Labelled[];
  readonly says: readonly Labelled[];
  /** What a reader must know to read it rightly: withdrawn, irregular, alarming, entered late. */
  readonly notes: readonly string[];
  readonly quotation: { readonly words: string; readonly place: string; readonly document: string } | null;
  /** `null` where nobody can tell: what is published has revisions of its own, which are not sealed. */
  readonly proof: string | null;
  /** "action-…, revision 0", by which the frame is found, and that none is missing; `null` where `proof` is. */
  readonly place: string | null;
  /** Its leaf, hexadecimal; `null` while it is not sealed. */
  readonly leafHash: string | null;
  /** Names in the archive; `null` where there is none. */
  readonly receipt: string | null;
  readonly frame: string | null;
}

/** What lies beside the words of an entry in the archive. */
export interface Proving {
  /** C2SP tlog-proof. */
  readonly receipt: string | null;
  /** The bytes that the leaf is the hash of. */
  readonly frame: Buffer | null;
}
