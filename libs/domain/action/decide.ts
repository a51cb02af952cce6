import type { Decider } from '#libs/kernel/decider.js';
import { invalid, withoutEvidence } from '../shared/guards.js';
import { decideBy } from '../shared/moves/decide-by.js';
import { namesItself, OWN_PLACE } from '../shared/names-itself.js';
import type { ActionCommand } from './commands.js';
import { reviseDueDate, setDueDate } from './due-date.js';
import type { ActionEvent } from './events.js';
import { ACTION } from './moves.js';
import { assignOwner } from './owner.js';
import { evolve, initialState, type ActionState } from './state.js';

export const actionDecider: Decider<ActionState, ActionCommand, ActionEvent> = {
  kind: 'action',
  initialState,
  decide: decideBy<ActionState, ActionCommand, ActionEvent>(ACTION, {
    PlanAction: (data) => [{ type: 'ActionPlanned.v2', data }],
    AgreeAction: () => [{ type: 'ActionAgreed.v1', data: {} }],
    StartAction: () => [{ type: 'ActionStarted.v1', data: {} }],
    BlockAction: () => [{ type: 'ActionBlocked.v1', data: {} }],
    UnblockAction: () => [{ type: 'ActionUnblocked.v1', data: {} }],
    AssignOwner: assignOwner,
    SetDueDate: setDueDate,
    ReviseDueDate: reviseDueDate,
    ReportProgress: (data) => [{ type: 'ProgressReported.v1', data }],
    ClaimCompletion: ({ evidence }, { act }) =>
      withoutEvidence(evidence) ?? [{ type: 'CompletionClaimed.v1', data: { evidence, by: act.actor } }],
    VerifyCompletion: (_, { act }) => [{ type: 'CompletionVerified.v1', data: { by: act.actor } }],
    FailCompletion: (_, { act }) => [{ type: 'CompletionNotVerified.v1', data: { by: act.actor } }],
    CloseAction: () => [{ type: 'ActionClosed.v1', data: {} }],
    ReopenAction: () => [{ type: 'ActionReopened.v1', data: {} }],
    CancelAction: () => [{ type: 'ActionCancelled.v1', data: {} }],
    SupersedeAction: (data, { state }) =>
      namesItself(data.by, state) ? invalid('by', OWN_PLACE) : [{ type: 'ActionSuperseded.v1', data }],
  }),
  evolve,
};
