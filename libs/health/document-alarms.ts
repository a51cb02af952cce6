import type { DataSource } from 'typeorm';
import type { KeptDocument } from '#libs/domain/evidence/events.js';
import { alarmClock } from '#libs/read-models/log-alarms/log-alarms.js';

/** A thing of the record that tells of a document. */
export interface TellsOfDocument {
  readonly stream: string;
  readonly document: Pick<KeptDocument, 'sha256' | 'name'>;
}

const messageOf = ({ document: { name, sha256 } }: TellsOfDocument): string =>
  `The kept bytes of ${name} are not those that were received (SHA-256 ${sha256}), or are gone.`;

/** That the kept bytes of documents are not those that were received: alarms at the first entry of what tells of them. */
export class DocumentAlarms {
  constructor(private readonly db: DataSource) {}

  async raise(things: readonly TellsOfDocument[]): Promise<void> {
    if (things.length === 0) return;
    const streams = things.map(({ stream }) => stream);
    await this.db.query('select projections.keep_document_alarms($1, $2)', [streams, things.map(messageOf)]);
  }

  /** Instead of all that were raised before: what `look` finds is all that there is. */
  async instead(look: () => Promise<readonly TellsOfDocument[]>): Promise<void> {
    const began = await alarmClock(this.db);
    await this.raise(await look());
    await this.db.query('select projections.forget_document_alarms($1)', [began]);
  }
}
