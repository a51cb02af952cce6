import { isRecordKind } from '#libs/domain/kinds.js';
import { lifecycleOf, type MovableKind } from '#libs/domain/moves.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { isByHand, type Move, type OfferedMove } from '#libs/domain/shared/moves/lifecycle.js';
import { WITHDRAW_ENTRY } from '#libs/domain/shared/moves/withdraw-entry.js';

/** A move that somebody makes by hand, and the command that carries it out. */
export interface MoveByHand {
  readonly type: string;
  readonly move: OfferedMove | Move;
}

/** The command by which an entry of a thing is withdrawn. */
export const WITHDRAWS = 'WithdrawEntry';

/** Every move of a kind that is made by hand, also those that begin a thing. */
export const movesByHand = (kind: MovableKind): readonly MoveByHand[] => [
  ...Object.entries(lifecycleOf(kind).moves).flatMap(([type, move]) => (isByHand(move) ? [{ type, move }] : [])),
  ...(isRecordKind(kind) ? [{ type: WITHDRAWS, move: WITHDRAW_ENTRY }] : []),
];

/** The move that a command carries out; `undefined` where nobody makes it by hand. */
export const moveByHand = (kind: MovableKind, type: string): OfferedMove | Move | undefined =>
  movesByHand(kind).find((each) => each.type === type)?.move;

/** Whether it begins a thing. */
export const begins = (move: OfferedMove | Move): boolean => 'from' in move && move.from.includes('none');

/** What a move asks for, beside why and from when. */
export const fieldsOf = (kind: MovableKind, type: string): Fields => moveByHand(kind, type)?.fields ?? {};

const isDocument = (field: Field): boolean =>
  !field.optional && (field.type === 'sha256' || ('fields' in field && Object.values(field.fields).some(isDocument)));

/** Whether it needs the bytes of a document, which are brought in before: no form asks for their hash. */
export const needsDocument = ({ fields = {} }: OfferedMove): boolean => Object.values(fields).some(isDocument);
