import type { EntityManager } from 'typeorm';
import { isWithdrawal } from '#libs/domain/withdrawal/events.js';
import type { Effect } from '../register/fold.js';
import type { Judging } from './judging.js';

const FIRST = `
  select t.stream, (select min(e.position) from entry e where e.thing = t.id) as first from thing t where t.stream = any($1)`;

/** The entry that tells what was asked for: the first of its act, or what takes the place of what the act withdraws. */
const isAsked = ({ taken, before }: Effect): boolean => {
  if (before.act !== taken.act) return true;
  // A history that has withdrawals is always read.
  const previous = before.history?.at(-1);
  return previous !== undefined && isWithdrawal(previous.event);
};

/** What a person is told is not in the record before anything is recorded; a paper may tell of what it brings later. */
const toldOf = (judging: Judging, effect: Effect): readonly string[] => {
  const { kind, event, metadata } = effect.taken;
  return metadata.importId === null && isAsked(effect) ? judging.toldOf(kind, event) : [];
};

/** Of each of these effects, in their order, the stream that it tells of and of which nothing was recorded before it. */
export const leadingNowhere = async (
  tx: EntityManager,
  judging: Judging,
  effects: readonly Effect[],
): Promise<readonly (string | null)[]> => {
  const told = effects.map((effect) => toldOf(judging, effect));
  const streams = [...new Set(told.flat())];
  if (streams.length === 0) return effects.map(() => null);
  const rows = await tx.query<{ stream: string; first: bigint | null }[]>(FIRST, [streams]);
  const firsts = new Map(rows.map(({ stream, first }) => [stream, first]));
  return effects.map(({ taken }, n) => {
    const isThere = (stream: string) => (firsts.get(stream) ?? taken.position) < taken.position;
    return told[n]?.find((stream) => !isThere(stream)) ?? null;
  });
};
