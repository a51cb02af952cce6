/** What a claim rests on: what it is called, and the document by its SHA-256, where it is held. */
export interface Evidence {
  readonly title: string;
  readonly sha256: string | null;
  /** The evidence of the record that it is; null where the claim names none. */
  readonly id: string | null;
}
