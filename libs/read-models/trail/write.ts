import type { EntityManager } from 'typeorm';
import type { Source } from '#libs/domain/shared/source.js';
import type { Instant } from '#libs/kernel/event.js';
import type { Effect } from '../register/fold.js';
import type { ScopeNumbering } from '../register/scope-numbers.js';
import type { RowOf } from '../tables/columns.js';
import { copyRows } from '../tables/copy-rows.js';
import { ENTRY } from '../tables/entry.js';
import { NAME } from '../tables/name.js';
import { clockOf } from './clock.js';
import { diff } from './diff.js';
import type { NameNumbering } from './names.js';

const lastClock = async (tx: EntityManager) => {
  const [last] = await tx
    .getRepository(ENTRY.entity)
    .find({ select: { position: true, clock: true }, order: { position: 'desc' }, take: 1 });
  return last ? new Date(last.clock).toISOString() : null;
};

const sourceOf = (data: unknown): Source | null =>
  typeof data === 'object' && data !== null && 'source' in data ? ((data.source ?? null) as Source | null) : null;

const began = ({ before, after }: Effect): boolean => before.status === 'none' && after.status !== 'none';

/** What the reader finds in the state that the thing began with is not kept twice. */
const sourceBeside = (effect: Effect): Source | null => {
  const { taken, after } = effect;
  const source = sourceOf(taken.event.data);
  return began(effect) && JSON.stringify(source) === JSON.stringify(sourceOf(after.state)) ? null : source;
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
    const { thing, taken, before, after } = effect;
    const { position, revision, id, event, metadata } = taken;
    const scope = (after.shown ?? before.shown)?.scope;
    const { correlationId, causationId } = metadata;
    return {
      position,
      revision,
      thing,
      card: (after.filed ?? before.filed)?.card ?? null,
      committee: scope ? this.scopes.of(scope).committee : null,
      event_id: id,
      type: this.names.of(event.type),
      actor: this.names.of(metadata.actor),
      reason: metadata.reason,
      recorded_at: metadata.recordedAt,
      clock,
      effective_on: metadata.effectiveOn,
      correlation_id: correlationId,
      causation_id: causationId === correlationId ? null : causationId,
      import_id: metadata.importId,
      status_before: this.names.of(before.status),
      status_after: this.names.of(after.status),
      changes: began(effect) ? null : diff(before.state, after.state),
      source: sourceBeside(effect),
    };
  }
}
