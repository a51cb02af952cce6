import type { CommandOutcome } from '#libs/application/handling/command.js';
import type { RecordingResult } from '#libs/application/recording/recording.js';
import { systemIds } from '#libs/application/system.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import type { Paper } from './papers.js';
import { by, setUp } from './recorder.js';

type Recorded = Extract<RecordingResult, { outcome: 'recorded' }>;

/** Stands in everything that officers enter in this record. */
export const SECRET = 'SECRET';

/** A record that papers are brought into, and that officers work in by hand. */
export class PublicRecord {
  readonly store = new InMemoryEventStore(100n);
  private readonly parts = setUp(this.store);
  private commands = 0;

  async bringIn({ draft, document }: Paper): Promise<Recorded> {
    const result = await this.parts.recorder.record(draft, document, by);
    if (result.outcome !== 'recorded') throw new Error(JSON.stringify(result));
    return result;
  }

  /** By hand; a refusal is answered. */
  async tryTo(
    kind: Kind,
    id: string,
    type: string,
    data: object,
    on: PlainDate = '2026-11-01',
  ): Promise<CommandOutcome> {
    return this.parts.runner.run({
      ...{
        kind,
        id,
        command: { type, data } as Command & { readonly data: object },
        effectiveOn: on,
        expected: null,
        importId: null,
      },
      ...{ actor: 'prs_secret', reason: `${SECRET} reason` },
      ...{ correlationId: by.correlationId, causationId: by.correlationId },
      commandId: systemIds.of(['public-record', String(this.commands++)]),
    });
  }

  /** By hand. Throws for what is refused. */
  async move(kind: Kind, id: string, type: string, data: object = {}, on?: PlainDate): Promise<void> {
    const outcome = await this.tryTo(kind, id, type, data, on);
    if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome.refusal)}`);
  }

  /** The paper is said to be published on that day; answers the revision that says so. */
  async publish(report: string, on: PlainDate): Promise<bigint> {
    await this.tryTo('report', report, 'SendReportToConstitutionalTeam', { on, source: null }, on);
    await this.move('report', report, 'PublishReport', { on }, on);
    return this.store.log.findLast(({ stream }) => stream === `report-${report}`)!.revision;
  }

  withdraw(kind: Kind, id: string, revision: bigint): Promise<void> {
    return this.move(kind, id, 'WithdrawEntry', { revision: String(revision) });
  }
}
