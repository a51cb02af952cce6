import type { KeptDocument } from '#libs/domain/evidence/events.js';

/** The documents whose bytes are kept, outside of the log. */
export interface KeptDocuments {
  /** `sha256`: hex, in small letters. `null`: its bytes are not kept. */
  find(sha256: string): Promise<KeptDocument | null>;
}
