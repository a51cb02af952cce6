import type { EntityManager } from 'typeorm';
import type { AcceptedDraft } from '#libs/domain/document-import/events.js';
import type { Minutes } from '#libs/domain/minutes/state.js';
import type { Report } from '#libs/domain/report/state.js';
import { hasCome } from '#libs/domain/shared/has-come.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { isDay } from '../register/day.js';
import type { Effect } from '../register/fold.js';
import type { RowOf } from '../tables/columns.js';
import { copyRows } from '../tables/copy-rows.js';
import { PUBLICATION } from '../tables/publication.js';
import type { PublishedAt } from './as-published.js';

type Publication = RowOf<(typeof PUBLICATION)['columns']>;

const idIn = (stream: string): string => parseStreamId(stream)?.id ?? stream;

const readReports = async (tx: EntityManager): Promise<Map<string, string>> => {
  const rows = await tx.query<{ stream: string; report: string }[]>(
    `select t.stream, c.report_id as report from card c join thing t on t.id = c.thing
     where c.kind = 'import' and c.report_id is not null order by c.id`,
  );
  return new Map(rows.map(({ stream, report }) => [idIn(stream), report]));
};

const readScopes = async (tx: EntityManager): Promise<Map<string, Scope>> => {
  const rows = await tx.query<{ stream: string; scope: Scope }[]>(
    `select t.stream, (b.state || v.delta) -> 'scope' as scope from thing t
     cross join lateral (select * from version l where l.thing = t.id order by l.known_from desc limit 1) v
     join base b on b.id = v.base where t.kind = 'report'`,
  );
  return new Map(rows.map(({ stream, scope }) => [stream, scope]));
};

/** Which papers are published, and of which reports the imports are. */
export class Papers {
  private constructor(
    private readonly publications: Map<string, Publication>,
    private readonly reports: Map<string, string>,
    private readonly scopes: Map<string, Scope>,
  ) {}

  static async begin(tx: EntityManager): Promise<Papers> {
    const publications = await tx.getRepository(PUBLICATION.entity).find();
    return new Papers(
      new Map(publications.map((each) => [each.paper, each])),
      await readReports(tx),
      await readScopes(tx),
    );
  }

  readonly reportOf = (importId: string): string | undefined => this.reports.get(importId);

  readonly publishedAt: PublishedAt = (paper) => this.publications.get(paper)?.position ?? null;

  /** Before whom a report was put, by its stream. */
  scopeOf(report: string): Scope | undefined {
    return this.scopes.get(report);
  }

  /** None is published, nor waits to be. */
  areNone(): boolean {
    return this.publications.size === 0;
  }

  isPublished(paper: string): boolean {
    return this.publications.get(paper)?.reached ?? false;
  }

  /** An import tells of which report it is as it is accepted; a report, before whom it is put. */
  note({ taken: { kind, stream, event }, is }: Effect): void {
    if (kind === 'report' && is.state.status !== 'none') this.scopes.set(stream, (is.state as Report).scope);
    if (kind !== 'import' || !event.type.startsWith('ImportAccepted')) return;
    this.reports.set(idIn(stream), (event.data as AcceptedDraft).reportId);
  }

  /** The paper says so, and with it what minutes tell of their meeting. */
  async publish(tx: EntityManager, effect: Effect): Promise<void> {
    const { stream: by, position, event } = effect.taken;
    const { on } = event.data as { readonly on: PlainDate };
    if (!isDay(on)) return;
    const meetingId = meetingOf(effect);
    const papers = [by, ...(meetingId === null ? [] : [`meeting-${meetingId}`])];
    const rows = papers
      .filter((paper) => !this.publications.has(paper))
      .map((paper) => ({ paper, by, position, on_day: on, reached: false }));
    for (const row of rows) this.publications.set(row.paper, row);
    await copyRows(tx, PUBLICATION, rows);
  }

  isWaiting(): boolean {
    return [...this.publications.values()].some(({ reached }) => !reached);
  }

  /** Those whose day of publication has come by then, and that were not public yet. */
  async reach(tx: EntityManager, now: Instant): Promise<readonly string[]> {
    const due = [...this.publications.values()].filter(({ reached, on_day }) => !reached && hasCome(on_day, now));
    for (const each of due) this.publications.set(each.paper, { ...each, reached: true });
    const papers = due.map(({ paper }) => paper);
    if (papers.length > 0) await tx.query('update publication set reached = true where paper = any($1)', [papers]);
    return papers;
  }

  /** It was recorded by mistake that it was published. Answers what is public no more. */
  async unpublish(tx: EntityManager, by: string): Promise<readonly string[]> {
    const papers = [...this.publications.values()].filter((each) => each.by === by).map(({ paper }) => paper);
    for (const paper of papers) this.publications.delete(paper);
    await tx.query('delete from publication where by = $1', [by]);
    return papers;
  }

  hasPublication(paper: string): boolean {
    return this.publications.has(paper);
  }
}

/** The meeting of minutes; null for what are none. */
const meetingOf = ({ taken: { kind }, is }: Effect): string | null =>
  kind === 'minutes' && is.state.status !== 'none' ? (is.state as Minutes).meetingId : null;
