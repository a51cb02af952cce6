import type { EntityManager } from 'typeorm';
import type { Judgement } from '#libs/domain/history/lawful/judged-entry.js';
import type { AlarmCode } from '#libs/kernel/alarm.js';
import { CLOCK_TOLERANCE_MS } from '#libs/kernel/clock-ahead.js';
import type { Effect, FoldedBatch } from '../register/fold.js';
import type { StreamNow, Taken } from '../register/stream.js';
import { poison } from '../register/take.js';
import { ALARM } from '../tables/alarm.js';
import { copyRows } from '../tables/copy-rows.js';
import { ENTRY } from '../tables/entry.js';
import { goesOn, judgeAll } from './acts.js';
import { alarmRow, type AlarmRow } from './alarm-row.js';
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

/** `next`: the next effect of the batch, if there is one. */
const ofJudgement = (effect: Effect, judged: Judgement, next: Effect | undefined): readonly AlarmRow[] => {
  if (judged === 'whole' || (judged === 'begun' && goesOn(effect, next))) return [];
  const told = judged === 'begun' ? { why: PART_OF_AN_ACT, unlessContinued: next === undefined } : { why: judged.why };
  return [alarmRow(effect.thing, effect.taken, 'no-legal-successor', told)];
};

const ofFault = ({ thing, taken }: Effect, code: AlarmCode, why: string | null): readonly AlarmRow[] =>
  why === null ? [] : [alarmRow(thing, taken, code, { why })];

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
    const late = effects.flatMap((effect) => ofFault(effect, 'recorded-after-stored', recordedLater(effect.taken)));
    const first = this.isRuled ? null : effects.find(({ taken }) => taken.metadata.nonce !== undefined);
    const alien = aliens.map((taken) => {
      const why = taken.alien ?? '';
      if (first !== null && !(first && first.taken.position < taken.position)) throw poison(taken, why);
      return alarmRow(streams.get(taken.stream)?.thing ?? 0, taken, 'not-of-oversight', { why });
    });
    const ruled = effects.filter(({ taken }) => (this.isRuled ||= taken.metadata.nonce !== undefined));
    await copyRows(tx, ALARM, [...alien, ...late, ...(await this.ofRules(tx, ruled, folded, before))]);
  }

  private async ofRules(
    tx: EntityManager,
    effects: readonly Effect[],
    folded: FoldedBatch,
    before: ReadonlyMap<string, StreamNow>,
  ): Promise<readonly AlarmRow[]> {
    const imports = new OpenImports(before);
    const judged = await judgeAll(tx, this.judging, effects, folded);
    const nowhere = await leadingNowhere(tx, this.judging, effects);
    return effects.flatMap((effect, n) => {
      const fault = imports.faultOf(effect) ?? notThere(nowhere[n] ?? null);
      imports.after(effect);
      const lacks = lacking(effect.taken.metadata);
      return [
        ...ofFault(effect, 'not-of-oversight', lacks),
        ...(fault === null
          ? ofJudgement(effect, judged[n] ?? 'whole', effects[n + 1])
          : ofFault(effect, 'no-legal-successor', fault)),
      ];
    });
  }
}
