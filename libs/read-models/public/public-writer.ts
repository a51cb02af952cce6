import type { EntityManager } from 'typeorm';
import type { Kind } from '#libs/domain/kinds.js';
import { isStatement } from '#libs/domain/statement/events.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isWithdrawal, type WithdrawalEvent } from '#libs/domain/withdrawal/events.js';
import type { Position } from '#libs/kernel/position.js';
import { onPublicRows } from '../generations/rows.js';
import type { Effect, TakeUp } from '../register/fold.js';
import type { Taken } from '../register/stream.js';
import { RowsWriter } from '../rows-writer.js';
import { copyRows } from '../tables/copy-rows.js';
import { RESTING } from '../tables/publication.js';
import { asPublished } from './as-published.js';
import type { SpokenOf } from './begun-by-paper.js';
import { minutedIn, spokenOf, statesIn } from './beside-entries.js';
import { conceal } from './conceal.js';
import { standingEntries, thingsOn, type HeldEntry } from './held.js';
import { Papers } from './papers.js';
import { isOpenToAll, isPublication, paperOf } from './resting.js';
import { takeUpFrom, type ToldEntry } from './take-up.js';
import { publicMetadata, toldAs, type KnownSince } from './told-as.js';

/** Of these something is public without a paper. */
const OPEN_KINDS: ReadonlySet<Kind> = new Set<Kind>(['body', 'authority']);

const knownSince = ({ taken: { metadata, created } }: Effect): KnownSince => ({
  recordedAt: metadata.recordedAt,
  created,
});

/**
 * Writes what the public comes to know: the entries that rest on papers, from when these are published. They are taken as
 * a log of their own, with positions and revisions of its own, by the code that writes the rows of all of the record.
 */
export class PublicWriter {
  private rows = new RowsWriter(null);
  private begun: { readonly papers: Papers; readonly takeUp: TakeUp } | null = null;
  /** Not yet written. */
  private told: ToldEntry[] = [];

  /** Once the rows of all of the record have the events; the search path leads to these rows. */
  async write(tx: EntityManager, effects: readonly Effect[]): Promise<void> {
    const { papers } = (this.begun ??= await this.begin(tx));
    const resting = effects.map((effect) => {
      papers.note(effect);
      return paperOf(effect.taken, papers.reportOf);
    });
    await copyRows(
      tx,
      RESTING,
      effects.flatMap(({ thing, taken: { position } }, n) => {
        const paper = resting[n] ?? null;
        return paper === null ? [] : [{ position, thing, paper }];
      }),
    );
    for (const [n, effect] of effects.entries()) await this.take(tx, papers, effect, resting[n] ?? null);
    await this.flush(tx);
  }

  private async begin(tx: EntityManager) {
    const papers = await Papers.begin(tx);
    return onPublicRows(tx, async () => {
      const [{ last }] = await tx.query<[{ last: Position }]>('select coalesce(max(position), 0) as last from entry');
      const told = await tx.query<{ stream: string; meeting: PlainDate }[]>(
        'select t.stream, max(s.meeting) as meeting from statement s join thing t on t.id = s.thing group by t.stream',
      );
      return { papers, takeUp: takeUpFrom(last, new Map(told.map(({ stream, meeting }) => [stream, meeting]))) };
    });
  }

  private async take(tx: EntityManager, papers: Papers, effect: Effect, paper: string | null): Promise<void> {
    const { taken } = effect;
    if (papers.isWaiting()) await this.reach(tx, papers, effect, taken.position - 1n);
    if (isWithdrawal(taken.event)) return this.withdraw(tx, papers, effect, taken.event);
    if (paper !== null && isPublication(taken)) return this.publish(tx, papers, effect);
    if (isOpenToAll(taken) || (paper !== null && papers.isPublished(paper)))
      this.tell(taken, knownSince(effect), spokenOf(papers, taken.event, effect.is.state));
  }

  private tell({ id, stream, kind, event, metadata, act }: Taken, since: KnownSince, of: SpokenOf | null = null): void {
    this.told.push({
      ...(of && { spokenOf: of }),
      ...{ id, stream, kind, act, revision: 0n, position: 0n, created: since.created },
      ...{ event: toldAs(event), metadata: publicMetadata(metadata, since, stream) },
    });
  }

  private async flush(tx: EntityManager): Promise<void> {
    const told = this.told.splice(0);
    if (told.length > 0) await onPublicRows(tx, () => this.rows.write(tx, told, this.begun?.takeUp));
  }

  private async publish(tx: EntityManager, papers: Papers, effect: Effect): Promise<void> {
    const { stream, position } = effect.taken;
    await papers.publish(tx, effect);
    await this.reach(tx, papers, effect, position);
    if (papers.isPublished(stream)) await this.catchUp(tx, papers, effect, [effect.thing]);
  }

  /** What is published for a day that has come by the event is public, as it was recorded up to the position. */
  private async reach(tx: EntityManager, papers: Papers, effect: Effect, upTo: Position): Promise<void> {
    const reached = await papers.reach(tx, effect.taken.metadata.recordedAt);
    if (reached.length > 0) await this.catchUp(tx, papers, effect, await thingsOn(tx, reached, upTo), upTo);
  }

  /** What these things have that is public, and the public's rows have not yet. */
  private async catchUp(
    tx: EntityManager,
    papers: Papers,
    effect: Effect,
    things: readonly number[],
    upTo: Position = effect.taken.position,
  ): Promise<void> {
    await this.flush(tx);
    const standing = await standingEntries(tx, things, upTo);
    const isMinuted = minutedIn(papers, standing);
    const held = standing.flatMap((of) =>
      asPublished(
        of.filter((each) => isPublic(papers, each)),
        papers.publishedAt,
        isMinuted,
      ),
    );
    const stateOf = statesIn(standing);
    const known = await this.idsOf(tx, [...new Set(held.map(({ stream }) => stream))]);
    for (const entry of held.toSorted((a, b) => (a.position < b.position ? -1 : 1))) {
      if (known.has(entry.eventId)) continue;
      const { eventId: id, metadata, paper: _, ...more } = entry;
      const whole = { ...metadata, correlationId: '', causationId: '', commandId: '' };
      const of = isStatement(entry.event) ? spokenOf(papers, entry.event, stateOf(entry.stream)) : null;
      this.tell({ ...more, id, created: '', metadata: whole }, knownSince(effect), of);
    }
    await this.flush(tx);
  }

  private idsOf(tx: EntityManager, streams: readonly string[]): Promise<ReadonlySet<string>> {
    return onPublicRows(tx, async () => {
      const rows = await tx.query<{ event_id: string }[]>(
        'select event_id from entry where thing in (select id from thing where stream = any($1))',
        [streams],
      );
      return new Set(rows.map(({ event_id }) => event_id));
    });
  }

  /** Of what is public, the same is withdrawn; a paper that was not published after all is taken back whole. */
  private async withdraw(tx: EntityManager, papers: Papers, effect: Effect, { data }: WithdrawalEvent): Promise<void> {
    const { thing, taken } = effect;
    if (papers.areNone() && !OPEN_KINDS.has(taken.kind)) return;
    await this.flush(tx);
    const revisions = await this.revisionsOf(tx, effect, data.revisions);
    if (revisions.length > 0)
      this.tell({ ...taken, event: { type: taken.event.type, data: { revisions } } }, knownSince(effect));
    await this.flush(tx);
    const [standing = []] = await standingEntries(tx, [thing], taken.position);
    const publication = standing.find(isPublication);
    const { stream } = taken;
    if (publication === undefined && papers.hasPublication(stream)) return this.takeBack(tx, papers, effect);
    if (publication !== undefined && !papers.hasPublication(stream))
      return this.publish(tx, papers, { ...effect, taken: { ...taken, event: publication.event } });
    if (standing.some((each) => isPublic(papers, each))) await this.catchUp(tx, papers, effect, [thing]);
  }

  /** The revisions that the public's rows have of these of all of the record. */
  private async revisionsOf(
    tx: EntityManager,
    { thing, taken }: Effect,
    revisions: readonly string[],
  ): Promise<readonly string[]> {
    const ids = await tx.query<{ event_id: string }[]>(
      'select event_id from entry where thing = $1 and revision = any($2::bigint[])',
      [thing, revisions],
    );
    return onPublicRows(tx, async () => {
      const rows = await tx.query<{ revision: bigint }[]>(
        `select revision from entry where thing = (select id from thing where stream = $1) and event_id = any($2::uuid[])
         order by revision`,
        [taken.stream, ids.map(({ event_id }) => event_id)],
      );
      return rows.map(({ revision }) => String(revision));
    });
  }

  private async takeBack(tx: EntityManager, papers: Papers, effect: Effect): Promise<void> {
    const { stream, position } = effect.taken;
    const things = await thingsOn(tx, await papers.unpublish(tx, stream), position);
    const rows = await tx.query<{ stream: string }[]>('select stream from thing where id = any($1)', [things]);
    await onPublicRows(tx, () =>
      conceal(
        tx,
        rows.map((each) => each.stream),
      ),
    );
    this.rows = new RowsWriter(null);
    await this.catchUp(tx, papers, effect, things);
  }
}

const isPublic = (papers: Papers, entry: HeldEntry): boolean =>
  isOpenToAll(entry) || (entry.paper !== null && papers.isPublished(entry.paper));
