import type { EntityManager } from 'typeorm';
import type { JudgedEntry, Judgement } from '#libs/domain/history/lawful/judged-entry.js';
import { isStatement } from '#libs/domain/statement/events.js';
import { follows, type Effect, type FoldedBatch } from '../register/fold.js';
import { readHistories } from '../register/history.js';
import type { Remembered } from '../register/stream.js';
import { nothingFolded } from '../register/version.js';
import type { Judging } from './judging.js';

const asJudged = ({ revision, event, act, metadata }: Remembered): JudgedEntry => ({
  revision,
  event,
  metadata: { ...metadata, commandId: String(act) },
});

/** By the last state of its thing alone: what simply follows is judged without its history. Null where that does not tell. */
const judgedNext = (judging: Judging, { taken, before }: Effect): Judgement | null => {
  const isAlone = isStatement(taken.event) || (before.act !== taken.act && follows(before, taken));
  if (before.withdrawn || !isAlone) return null;
  const { state } = before.last?.state ?? nothingFolded(before.kind);
  return judging.next({ kind: before.kind, state, began: before.began }, taken);
};

const judgedWhole = (judging: Judging, { taken, before }: Effect, history: readonly Remembered[]): Judgement => {
  const until = history.filter(({ revision }) => revision <= taken.revision);
  const first = until.findLastIndex(({ act }) => act !== taken.act) + 1;
  return judging.whole(before.kind, until.slice(0, first).map(asJudged), until.slice(first).map(asJudged));
};

/** The entries of the things of these effects, those that are not remembered read from the tables, which have the batch. */
const historiesOf = async (tx: EntityManager, effects: readonly Effect[], { streams }: FoldedBatch) => {
  const remembered = (effect: Effect) => streams.get(effect.taken.stream)?.history ?? null;
  const forgotten = effects.filter((effect) => remembered(effect) === null);
  const kinds = new Map(forgotten.map(({ thing, taken }) => [thing, taken.kind]));
  const read = kinds.size === 0 ? null : await readHistories(tx, kinds);
  return (effect: Effect) => remembered(effect) ?? read?.get(effect.thing) ?? [];
};

/** What is to be said of each of these effects of a batch that is written, in their order. */
export const judgeAll = async (
  tx: EntityManager,
  judging: Judging,
  effects: readonly Effect[],
  folded: FoldedBatch,
): Promise<readonly Judgement[]> => {
  const quick = effects.map((effect) => judgedNext(judging, effect));
  const others = effects.filter((_, n) => quick[n] === null);
  const historyOf = await historiesOf(tx, others, folded);
  return effects.map((effect, n) => quick[n] ?? judgedWhole(judging, effect, historyOf(effect)));
};

/** Whether the next effect of the batch goes on with the act of this one. */
export const goesOn = ({ taken }: Effect, next: Effect | undefined): boolean =>
  next !== undefined && next.taken.stream === taken.stream && next.taken.act === taken.act;
