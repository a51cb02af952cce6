import type { DataSource } from 'typeorm';
import type { KeptDocument } from '#libs/domain/evidence/events.js';
import { alarmClock, forgetLogAlarms, keepLogAlarms } from '#libs/read-models/log-alarms/log-alarms.js';

/** A thing of the record that tells of a document. */
export interface TellsOfDocument {
  readonly stream: string;
  readonly document: Pick<KeptDocument, 'sha256' | 'name'>;
}

/** That the kept bytes of documents are not those that were received: alarms at the entries that tell of them. */
export class DocumentAlarms {
  constructor(private readonly db: DataSource) {}

  raise(things: readonly TellsOfDocument[]): Promise<void> {
    return keepLogAlarms(
      this.db,
      things.map(({ stream, document: { name, sha256 } }) => ({
        code: 'document-damaged',
        stream,
        revision: '0',
        message: `The kept bytes of ${name} are not those that were received (SHA-256 ${sha256}), or are gone.`,
      })),
    );
  }

  /** Instead of all that were raised before: these are all that there are. `look` tells which. */
  async instead(look: () => Promise<readonly TellsOfDocument[]>): Promise<void> {
    const began = await alarmClock(this.db);
    await this.raise(await look());
    await forgetLogAlarms(this.db, 'documents', began);
  }
}
