import type { EntityManager } from 'typeorm';
import type { AcceptedDraft } from '#libs/domain/document-import/events.js';
import type { Minutes } from '#libs/domain/minutes/state.js';
import type { Report } from '#libs/domain/report/state.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { Effect } from '../register/fold.js';
import { copyRows } from '../tables/copy-rows.js';
import { PUBLICATION } from '../tables/publication.js';
import type { PublishedAt } from './as-published.js';

interface Published {
  /** The paper whose publication made it public: minutes make public what is known of their meeting. */
  readonly by: string;
  readonly position: Position;
}

/** Which papers are published, and of which reports the imports are. */
export class Papers {
  private constructor(
    private readonly published: Map<string, Published>,
    private readonly reports: Map<string, string>,
    private readonly scopes: Map<string, Scope>,
  ) {}

  static async begin(tx: EntityManager): Promise<Papers> {
    const published = await tx.getRepository(PUBLICATION.entity).find();
    const imports = await tx.query<{ stream: string; report: string | null }[]>(
      `select t.stream, c.report_id as report from card c join thing t on t.id = c.thing where c.kind = 'import' order by c.id`,
    );
    const scopes = await tx.query<{ stream: string; scope: Scope }[]>(
      `select t.stream, (b.state || v.delta) -> 'scope' as scope from thing t
       cross join lateral (select * from version l where l.thing = t.id order by l.known_from desc limit 1) v
       join base b on b.id = v.base where t.kind = 'report'`,
    );
    return new Papers(
      new Map(published.map(({ paper, by, position }) => [paper, { by, position }])),
      new Map(
        imports.flatMap(({ stream, report }) => (report === null ? [] : [[parseStreamId(stream)?.id ?? '', report]])),
      ),
      new Map(scopes.map(({ stream, scope }) => [stream, scope])),
    );
  }

  readonly reportOf = (importId: string): string | undefined => this.reports.get(importId);

  readonly publishedAt: PublishedAt = (paper) => this.published.get(paper)?.position ?? null;

  areNone(): boolean {
    return this.published.size === 0;
  }

  isPublished(paper: string): boolean {
    return this.published.has(paper);
  }

  /** Before whom a report was put, by its stream. */
  scopeOf(report: string): Scope | undefined {
    return this.scopes.get(report);
  }

  /** An import tells of which report it is as it is accepted; a report, before whom it is put. */
  note({ taken: { kind, stream, event }, is }: Effect): void {
    if (kind === 'report' && is.state.status !== 'none') this.scopes.set(stream, (is.state as Report).scope);
    if (kind !== 'import' || !event.type.startsWith('ImportAccepted')) return;
    this.reports.set(parseStreamId(stream)?.id ?? '', (event.data as AcceptedDraft).reportId);
  }

  /** Answers what became public by it: the paper itself, and the meeting that minutes are of. */
  async publish(
    tx: EntityManager,
    by: string,
    position: Position,
    meetingId: string | null,
  ): Promise<readonly string[]> {
    const papers = [by, ...(meetingId === null ? [] : [`meeting-${meetingId}`])].filter(
      (each) => !this.published.has(each),
    );
    for (const paper of papers) this.published.set(paper, { by, position });
    await copyRows(
      tx,
      PUBLICATION,
      papers.map((paper) => ({ paper, by, position })),
    );
    return papers;
  }

  /** It was recorded by mistake that it was published. Answers what is public no more. */
  async unpublish(tx: EntityManager, by: string): Promise<readonly string[]> {
    const papers = [...this.published].filter(([, published]) => published.by === by).map(([paper]) => paper);
    for (const paper of papers) this.published.delete(paper);
    await tx.query('delete from publication where by = $1', [by]);
    return papers;
  }
}

/** The meeting of minutes; null for what are none. */
export const meetingOf = ({ taken: { kind }, is }: Effect): string | null =>
  kind === 'minutes' && is.state.status !== 'none' ? (is.state as Minutes).meetingId : null;
