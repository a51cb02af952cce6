/** A document as it came; `authority`: whose it is, where a person had to say. */
export interface UnreadDocument {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly authority: string | undefined;
}
