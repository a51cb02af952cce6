import type { Reader } from '#libs/asking/reader.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { movesOf } from '#libs/domain/moves.js';
import type { Fields } from '#libs/domain/shared/moves/field.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { begins, movesByHand, needsDocument, WITHDRAWS, type MoveByHand } from '../forms/offered-moves.js';
import { mayMake } from '../people/may-make.js';

/** The kinds of which many are changed at once. */
export const MANY_KINDS = ['action', 'recommendation'] as const satisfies readonly RecordKind[];
export type ManyKind = (typeof MANY_KINDS)[number];

export const isOfMany = (kind: RecordKind): kind is ManyKind => (MANY_KINDS as readonly RecordKind[]).includes(kind);

export const manyPath = (kind: ManyKind): string => `/${KIND_WORDS[kind].path}/many`;

/** Whether each thing has other answers to choose from. */
const asksOfEach = (fields: Fields): boolean =>
  Object.values(fields).some(
    (field) => (field.type === 'id' && field.among !== undefined) || ('fields' in field && asksOfEach(field.fields)),
  );

/** The moves of a kind that can be made alike on many things. */
export const movesForMany = (kind: ManyKind): readonly MoveByHand[] =>
  movesByHand(kind).filter(
    ({ type, move }) => type !== WITHDRAWS && !begins(move) && !needsDocument(move) && !asksOfEach(move.fields ?? {}),
  );

export interface Offered extends MoveByHand {
  /** On how many of the things it is possible now. */
  readonly possible: number;
}

/** Those of them that the reader may make and that are possible on one of these things at least. */
export const offeredFor = (kind: ManyKind, things: readonly Thing[], reader: Reader): readonly Offered[] =>
  movesForMany(kind)
    .filter(({ type }) => mayMake(reader, kind, type))
    .map((by) => ({
      ...by,
      possible: things.filter(({ state }) => movesOf(kind, state).some(({ verb }) => verb === by.move.verb)).length,
    }))
    .filter(({ possible }) => possible > 0);
