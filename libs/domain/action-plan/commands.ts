import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Duty } from '../shared/duty.js';
import type { PlanFacts } from './events.js';

type C<Type extends string, Data> = Command<Type> & { readonly data: Data };

export type ActionPlanCommand =
  | C<'StartPlan', PlanFacts>
  | C<'RecordDuty', Duty>
  | C<'IncludeAction', { actionId: string }>
  | C<'RemoveAction', { actionId: string }>
  | C<'IssueDraft', { on: PlainDate }>
  | C<'ReturnToCabinet', { on: PlainDate }>
  | C<'ApprovePlan', { on: PlainDate; by: string }>
  | C<'SubmitPlan', { recipient: string; on: PlainDate; means: string }>
  | C<'PublishPlan', { on: PlainDate }>;
