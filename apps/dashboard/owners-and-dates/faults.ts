import type { CommandOutcome } from '#libs/doing/outcome.js';
import type { Fault } from '../forms/sent.js';
import { nameOfCell, type Cell, type Wanted } from './row.js';

/** The cell that a field of a move was typed into. */
const cellOf = (field: string): Cell | null => {
  if (field === 'due' || field === 'to') return 'due';
  if (field === 'holder' || field === 'owner.person') return 'person';
  return field.startsWith('owner') ? 'post' : null;
};

/** What is wrong with a value that was typed: it is told beside it. What cannot be done of an action, whatever is typed, is none. */
export const faultsOf = ({ id }: Wanted, outcome: CommandOutcome): readonly Fault[] => {
  if (outcome.ok) return [];
  const { refusal } = outcome;
  if (refusal.code === 'reason-required') return [{ field: 'reason', message: refusal.message }];
  if (refusal.code !== 'invalid' || refusal.field === undefined) return [];
  const { field, message } = refusal;
  const cell = cellOf(field);
  return [{ field: cell === null ? field : nameOfCell(cell, id), message }];
};
