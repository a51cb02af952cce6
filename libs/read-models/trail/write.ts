import type { EntityManager } from 'typeorm';
import type { Source } from '#libs/domain/shared/source.js';
import type { Instant } from '#libs/kernel/event.js';
import { begins } from '#libs/domain/history/placing/entry-roles.js';
import type { Members } from '../register/base.js';
import type { Effect } from '../register/fold.js';
import type { ScopeNumbering } from '../register/scope-numbers.js';
import type { RowOf } from '../tables/columns.js';
import { copyRows } from '../tables/copy-rows.js';
import { ENTRY } from '../tables/entry.js';
import { NAME } from '../tables/name.js';
import { clockOf } from './clock.js';
import { diff } from './diff.js';
import type { Change } from './entry.js';
import { keptBeside, keptOf } from './event-data.js';
import type { NameNumbering } from './names.js';

const lastClock = async (tx: EntityManager) => {
  const [last] = await tx
    .getRepository(ENTRY.entity)
    .find({ select: { position: true, clock: true }, order: { position: 'desc' }, take: 1 });
  return last ? new Date(last.clock).toISOString() : null;
};

const sourceOf = (data: unknown): Source | null =>
  typeof data === 'object' && data !== null && 'source' in data ? ((data.source ?? null) as Source | null) : null;

/** It began the thing: what it changed is all that the state has then. */
const began = ({ taken, was, is }: Effect): boolean =>
  begins(taken) && was.state.status === 'none' && is.state.status !== 'none';

/** What the reader finds in the state that the thing began with is not kept twice. */
const sourceBeside = (effect: Effect): Source | null => {
  const { taken, is } = effect;
  const source = sourceOf(taken.event.data);
  return began(effect) && JSON.stringify(source) === JSON.stringify(sourceOf(is.state)) ? null : source;
};

const dataBeside = (effect: Effect): Members | null => {
  const { kind, event } = effect.taken;
  const data = event.data as Members;
  return began(effect)
    ? keptBeside(kind, event.type, data, effect.is.state as unknown as Members)
    : keptOf(event.type, data);
};

/** What it changed as of the last day; null where that is what it changed at its place. */
const lastChanges = ({ last }: Effect, changes: readonly Change[]): readonly Change[] | null => {
  if (last === null) return null;
  const later = diff(last.was.state, last.is.state);
  return JSON.stringify(later) === JSON.stringify(changes) ? null : later;
};

export class TrailWriter {
  /** The log's clock at the last entry. */
  private clock: Instant | null = null;

  constructor(
    private readonly scopes: ScopeNumbering,
    private readonly names: NameNumbering,
  ) {}

  async write(tx: EntityManager, effects: readonly Effect[]): Promise<void> {
    if (effects.length === 0) return;
    const taken = effects.map((effect) => effect.taken);
    const clock = clockOf(this.clock ?? (await lastClock(tx)), taken);
    const rows = effects.map((effect, n) => this.row(effect, clock[n] ?? ''));
    await copyRows(tx, NAME, this.names.take());
    await copyRows(tx, ENTRY, rows);
    this.clock = clock.at(-1) ?? null;
  }

  private row(effect: Effect, clock: Instant): RowOf<(typeof ENTRY)['columns']> {
    const { thing, taken, place, was, is, version } = effect;
    const { position, revision, id, event, metadata } = taken;
    const scope = version?.state.shown?.scope;
    const changes = began(effect) ? [] : diff(was.state, is.state);
    const { correlationId, causationId } = metadata;
    return {
      position,
      revision,
      thing,
      card: version?.state.filed?.card ?? null,
      committee: scope ? this.scopes.of(scope).committee : null,
      event_id: id,
      type: this.names.of(event.type),
      actor: this.names.of(metadata.actor),
      reason: metadata.reason,
      recorded_at: metadata.recordedAt,
      clock,
      effective_on: metadata.effectiveOn,
      place: place === metadata.effectiveOn ? null : place,
      correlation_id: correlationId,
      causation_id: causationId === correlationId ? null : causationId,
      import_id: metadata.importId,
      status_before: this.names.of(was.state.status),
      status_after: this.names.of(is.state.status),
      data: dataBeside(effect),
      changes: began(effect) ? null : changes,
      last_changes: lastChanges(effect, changes),
      irregular: metadata.irregular ?? null,
      has_nonce: metadata.nonce !== undefined,
      act: taken.act,
      source: sourceBeside(effect),
    };
  }
}
