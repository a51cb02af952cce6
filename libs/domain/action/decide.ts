import type { Act, Decider, Decision } from '#libs/kernel/decider.js';
import { needsReason, notFrom, reasonRequired } from '../shared/guards.js';
import type { ActionCommand } from './commands.js';
import { decideCompletion } from './completion.js';
import { reviseDueDate, setDueDate } from './due-date.js';
import type { ActionEvent } from './events.js';
import { assignOwner } from './owner.js';
import { evolve, initialState, isOpen, type Action, type ActionState } from './state.js';

const decideOpen = (state: Action, command: ActionCommand, act: Act): Decision<ActionEvent> => {
  const { type, data } = command;
  switch (type) {
    case 'AgreeAction':
      if (state.status !== 'planned') return notFrom(state, 'action', 'be agreed');
      return [{ type: 'ActionAgreed.v1', data }];
    case 'StartAction':
      if (state.status !== 'agreed') return notFrom(state, 'action', 'be started');
      return [{ type: 'ActionStarted.v1', data }];
    case 'BlockAction':
      if (state.status !== 'in progress') return notFrom(state, 'action', 'be blocked');
      return needsReason(act) ? reasonRequired('block an action') : [{ type: 'ActionBlocked.v1', data }];
    case 'UnblockAction':
      if (state.status !== 'blocked') return notFrom(state, 'action', 'be unblocked');
      return [{ type: 'ActionUnblocked.v1', data }];
    case 'AssignOwner':
      return assignOwner(state, data.owner, act);
    case 'SetDueDate':
      return setDueDate(state, data.due);
    case 'ReviseDueDate':
      return reviseDueDate(state, data, act);
    case 'ReportProgress':
      return [{ type: 'ProgressReported.v1', data }];
    case 'CancelAction':
      return needsReason(act) ? reasonRequired('cancel an action') : [{ type: 'ActionCancelled.v1', data }];
    case 'SupersedeAction':
      return needsReason(act) ? reasonRequired('supersede an action') : [{ type: 'ActionSuperseded.v1', data }];
    case 'PlanAction':
      return notFrom(state, 'action', 'be planned again');
    case 'ClaimCompletion':
    case 'VerifyCompletion':
    case 'FailCompletion':
    case 'CloseAction':
    case 'ReopenAction':
      return decideCompletion(state, command, act);
    default:
      return type satisfies never;
  }
};

const decide = (state: ActionState, command: ActionCommand, act: Act): Decision<ActionEvent> => {
  if (state.status === 'none')
    return command.type === 'PlanAction'
      ? [{ type: 'ActionPlanned.v1', data: command.data }]
      : notFrom(state, 'action', 'be changed');
  if (!isOpen(state) && command.type !== 'ReopenAction')
    return notFrom(state, 'action', 'be changed; reopen it first, if it was closed');
  return decideOpen(state, command, act);
};

export const actionDecider: Decider<ActionState, ActionCommand, ActionEvent> = {
  kind: 'action',
  initialState,
  decide,
  evolve,
};
