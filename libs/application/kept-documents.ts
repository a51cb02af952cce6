import type { KeptDocument } from '#libs/domain/evidence/events.js';

/** The documents whose bytes are kept, outside of the log. */
export interface KeptDocuments {
  /** `sha256`: hex, in small letters. `null`: its bytes are not kept. */
  find(sha256: string): Promise<KeptDocument | null>;
}

/** Their bytes. */
export interface KeptBytes {
  /** `sha256`: hex, in small letters. Throws where they are not kept, or are not what was kept. */
  read(sha256: string): AsyncIterable<Uint8Array>;
}
