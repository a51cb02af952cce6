import type { EntityManager } from 'typeorm';
import type { Judgement } from '#libs/domain/history/lawful/judged-entry.js';
import { CLOCK_TOLERANCE_MS } from '#libs/kernel/clock-ahead.js';
import type { Effect, FoldedBatch } from '../register/fold.js';
import type { StreamNow, Taken } from '../register/stream.js';
import { poison } from '../register/take.js';
import { ALARM } from '../tables/alarm.js';
import { copyRows } from '../tables/copy-rows.js';
import { ENTRY } from '../tables/entry.js';
import { goesOn, judgeAll } from './acts.js';
import { alarmRow, type AlarmRow, type Told } from './alarm-row.js';
import type { Judging } from './judging.js';
import { lacking } from './lacking.js';
import { leadingNowhere } from './leading-nowhere.js';
import { OpenImports } from './under-import.js';

/** How far ahead of the event store's clock its writer's was, in words; null where that is tolerated. */
const recordedLater = ({ created, metadata: { recordedAt } }: Taken): string | null => {
  const aheadMs = Date.parse(recordedAt) - Date.parse(created);
  return aheadMs > CLOCK_TOLERANCE_MS
    ? `it says that it was recorded at ${recordedAt}, ${Math.round(aheadMs / 1000)} s later than the event store had it (${created})`
    : null;
};

const PART_OF_AN_ACT = 'other entries of its act belong to it, and are not there';

/** Why nobody may have recorded it, by the rules; null where somebody may. `next`: the next effect of the batch, if there is one. */
const ofJudgement = (effect: Effect, judged: Judgement, next: Effect | undefined): Told | null => {
  if (judged === 'whole' || (judged === 'begun' && goesOn(effect, next))) return null;
  return judged === 'begun' ? { why: PART_OF_AN_ACT, unlessContinued: next === undefined } : judged;
};

const notThere = (stream: string | null): string | null =>
  stream && `it tells of ${stream}, of which nothing was recorded before it`;

/** Tells of the events of a batch that Oversight would not have recorded. What they come to is as the log has it all the same. */
export class Noticing {
  private constructor(
    private readonly judging: Judging,
    /** An event with a nonce was taken: from the first one on Oversight writes one with every event, and its rules hold. */
    private isRuled: boolean,
  ) {}

  static async begin(tx: EntityManager, judging: Judging): Promise<Noticing> {
    return new Noticing(judging, await tx.getRepository(ENTRY.entity).existsBy({ has_nonce: true }));
  }

  /**
   * Once the batch is written. Throws `PoisonEvent` for what cannot be read of before the rules: it may be the program's own.
   * `before`: what the register held of its streams, and of its imports.
   */
  async write(tx: EntityManager, folded: FoldedBatch, before: ReadonlyMap<string, StreamNow>): Promise<void> {
    const { effects, aliens, streams } = folded;
    const first = this.isRuled ? null : effects.find(({ taken }) => taken.metadata.nonce !== undefined);
    const rows = aliens.map((taken) => {
      const why = taken.alien ?? '';
      if (first !== null && !(first && first.taken.position < taken.position)) throw poison(taken, why);
      return alarmRow(streams.get(taken.stream)?.thing ?? 0, taken, 'not-of-oversight', { why });
    });
    for (const { thing, taken } of effects) {
      const later = recordedLater(taken);
      if (later !== null) rows.push(alarmRow(thing, taken, 'recorded-after-stored', { why: later }));
    }
    const ruled = effects.filter(({ taken }) => (this.isRuled ||= taken.metadata.nonce !== undefined));
    await this.addByRules(rows, tx, ruled, folded, before);
    await copyRows(tx, ALARM, rows);
  }

  private async addByRules(
    rows: AlarmRow[],
    tx: EntityManager,
    effects: readonly Effect[],
    folded: FoldedBatch,
    before: ReadonlyMap<string, StreamNow>,
  ): Promise<void> {
    const imports = new OpenImports(before);
    const judged = await judgeAll(tx, this.judging, effects, folded);
    const nowhere = await leadingNowhere(tx, this.judging, effects);
    for (const [n, effect] of effects.entries()) {
      const { thing, taken } = effect;
      const fault = imports.faultOf(effect) ?? notThere(nowhere[n] ?? null);
      imports.after(effect);
      const lacks = lacking(taken.metadata);
      if (lacks !== null) rows.push(alarmRow(thing, taken, 'not-of-oversight', { why: lacks }));
      const illegal = fault === null ? ofJudgement(effect, judged[n] ?? 'whole', effects[n + 1]) : { why: fault };
      if (illegal !== null) rows.push(alarmRow(thing, taken, 'no-legal-successor', illegal));
    }
  }
}
