import type { Ledger } from '#libs/audit/index.js';
import type { Batch } from '#libs/event-store/batch.js';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import { isSealed } from '#libs/kernel/sealed.js';
import type { Consumer } from '#libs/following/consumer.js';

/** Seals every event of the sealed streams in the ledger. The ledger itself is the checkpoint. */
export class AuditConsumer implements Consumer {
  readonly name = 'audit';
  readonly atMost = 256;

  constructor(private readonly ledger: Ledger) {}

  async begin(): Promise<Checkpoint | null> {
    const head = await this.ledger.head();
    return head && { position: head.position, last: { id: head.eventId, position: head.position } };
  }

  async take({ events }: Batch): Promise<void> {
    await this.ledger.append(events.map(({ raw }) => raw).filter(({ stream }) => isSealed(stream)));
  }
}
