import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Evidence } from '../shared/evidence.js';
import type { Owner } from '../shared/owner.js';
import type { Rag } from '../shared/rag.js';
import type { ActionFacts } from './events.js';

type C<Type extends string, Data> = Command<Type> & { readonly data: Data };
type Nothing = Record<string, never>;

export type ActionCommand =
  | C<'PlanAction', ActionFacts>
  | C<'AgreeAction', Nothing>
  | C<'StartAction', Nothing>
  | C<'BlockAction', Nothing>
  | C<'UnblockAction', Nothing>
  | C<'AssignOwner', { owner: Owner }>
  | C<'SetDueDate', { due: PlainDate }>
  | C<'ReviseDueDate', { to: PlainDate; approver: string }>
  | C<'ReportProgress', { rag: Rag; rule: string | null; note: string }>
  | C<'ClaimCompletion', { evidence: readonly Evidence[] }>
  | C<'VerifyCompletion', Nothing>
  | C<'FailCompletion', Nothing>
  | C<'CloseAction', Nothing>
  | C<'ReopenAction', Nothing>
  | C<'CancelAction', Nothing>
  | C<'SupersedeAction', { by: string }>;
