/** A document of the record: evidence, or a paper that was read. */
export interface DocumentRef {
  /** SHA-256, hex. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
}
