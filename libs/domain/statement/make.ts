import type { Command, Decision } from '#libs/kernel/decider.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { isScopedKind, type Kind } from '../kinds.js';
import { invalid, notFrom } from '../shared/guards.js';
import type { Statement, StatementEvent } from './events.js';

/** A paper or minutes spoke of a thing that is there: recording these says so, and no move does. */
export type MakeStatement = Command<'MakeStatement'> & { readonly data: Statement };

export const isMakingStatement = (command: Command): command is MakeStatement => command.type === 'MakeStatement';

/** From the day of the meeting it was put before. */
export const statementEvent = (data: Statement): StatementEvent => ({
  type: 'StatementMade.v1',
  data,
  effectiveOn: data.meeting,
});

const refused = (kind: Kind, status: string): Refusal | null => {
  if (!isScopedKind(kind)) return invalid('kind', 'A paper speaks of what is in the record.');
  return status === 'none' ? notFrom({ status }, kind, 'be spoken of') : null;
};

export const makeStatement = (
  kind: Kind,
  { status }: { readonly status: string },
  { data }: MakeStatement,
): Decision<StatementEvent> => refused(kind, status) ?? [statementEvent(data)];
