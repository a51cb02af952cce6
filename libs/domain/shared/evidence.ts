/** What a claim rests on: a document, by its SHA-256 where it is held, and what it is called. */
export interface Evidence {
  readonly title: string;
  readonly sha256: string | null;
}
