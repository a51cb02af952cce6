import type { EntityManager } from 'typeorm';
import type { Effect } from '../register/fold.js';
import type { Judging } from './judging.js';

const FIRST = `
  select t.stream, (select min(e.position) from entry e where e.thing = t.id) as first from thing t where t.stream = any($1)`;

/** What a person is told is not in the record before anything is recorded; a paper may tell of what it brings later. */
const toldOf = (judging: Judging, { taken, before }: Effect): readonly string[] =>
  taken.metadata.importId === null && before.act !== taken.act ? judging.toldOf(taken.kind, taken.event) : [];

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
