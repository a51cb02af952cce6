import type { Kind } from '#libs/domain/kinds.js';
import type { CommandOutcome } from '#libs/application/handling/command.js';
import type { RecordingResult } from '#libs/application/recording/recording.js';
import { systemIds } from '#libs/application/system.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import type { Paper } from './papers.js';
import { by, setUp } from './recorder.js';

type Recorded = Extract<RecordingResult, { outcome: 'recorded' }>;

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

  /** By hand. Throws for what is refused. */
  async move(kind: Kind, id: string, type: string, data: object, more: object = {}): Promise<CommandOutcome> {
    const outcome = await this.parts.runner.run({
      ...{
        kind,
        id,
        command: { type, data } as never,
        actor: 'prs_secret',
        reason: 'SECRET reason',
        effectiveOn: '2026-11-01',
      },
      ...{ expected: null, importId: null, correlationId: by.correlationId, causationId: by.correlationId },
      ...{ commandId: systemIds.of(['public-record', String(this.commands++)]), ...more },
    });
    if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome.refusal)}`);
    return outcome;
  }

  /** The paper is said to be published on that day. */
  async publish(report: string, on: string): Promise<void> {
    await this.parts.runner.run({
      ...{
        kind: 'report',
        id: report,
        command: { type: 'SendReportToConstitutionalTeam', data: { on, source: null } } as never,
      },
      ...{ actor: 'prs_secret', reason: null, effectiveOn: on, expected: null, importId: null },
      ...{
        correlationId: by.correlationId,
        causationId: by.correlationId,
        commandId: systemIds.of(['send', String(this.commands++)]),
      },
    });
    await this.move('report', report, 'PublishReport', { on }, { effectiveOn: on });
  }
}
