import type { Logger } from 'pino';
import type { Ledger } from '#libs/audit/index.js';
import { AUDITED_PREFIXES, isAudited } from '#libs/event-store/streams.js';
import type { Batch } from '#libs/event-store/batch.js';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import type { Consumer } from '#apps/projector/consumer.js';

/** Every event of our streams and of their metadata into the audit's ledger, which is its own memory of how far it came. */
export class AuditConsumer implements Consumer {
  readonly name = 'audit';
  readonly prefixes = AUDITED_PREFIXES;
  readonly atMost = 256;

  constructor(
    private readonly ledger: Ledger,
    private readonly logger: Logger,
  ) {}

  async begin(): Promise<Checkpoint | null> {
    const head = await this.ledger.head();
    return head && { position: head.position, last: { id: head.eventId, position: head.position } };
  }

  async take({ events }: Batch): Promise<void> {
    const { unparsed } = await this.ledger.append(events.filter(({ stream }) => isAudited(stream)));
    for (const { id, stream, revision } of unparsed)
      this.logger.error({ id, stream, revision: String(revision) }, 'ALARM: an event in an audited stream is no JSON');
  }
}
