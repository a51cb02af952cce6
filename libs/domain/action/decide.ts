import type { Decider } from '#libs/kernel/decider.js';
import { invalid, withoutEvidence } from '../shared/guards.js';
import { decideBy } from '../shared/moves/decide-by.js';
import { namesItself, OWN_PLACE } from '../shared/names-itself.js';
import { linkRecommendation, unlinkRecommendation } from './answers.js';
import type { ActionCommand } from './commands.js';
import { correction, decideCorrection } from '../shared/corrections/decide.js';
import { ACTION_CORRECTIONS } from './corrections.js';
import { reviseDueDate, setDueDate } from './due-date.js';
import type { ActionEvent } from './events.js';
import { expectInTime, expectLate } from './expectation.js';
import { ACTION } from './moves.js';
import { grantMoreTime, refuseMoreTime, requestMoreTime, withdrawMoreTime } from './more-time.js';
import { assignOwner, nameHolder, namePortfolioHolder, nameReporter } from './owner.js';
import { setPriority } from './priority.js';
import { reportProgress } from './progress.js';
import { evolve, initialState, type ActionState } from './state.js';
import { askForUpdate } from './update.js';

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
    NameHolder: nameHolder,
    NamePortfolioHolder: namePortfolioHolder,
    NameReporter: nameReporter,
    SetPriority: setPriority,
    LinkRecommendation: linkRecommendation,
    UnlinkRecommendation: unlinkRecommendation,
    RequestMoreTime: requestMoreTime,
    GrantMoreTime: grantMoreTime,
    RefuseMoreTime: refuseMoreTime,
    WithdrawMoreTime: withdrawMoreTime,
    ExpectLate: expectLate,
    ExpectInTime: expectInTime,
    AskForUpdate: askForUpdate,
    ReportProgress: reportProgress,
    ClaimCompletion: ({ evidence }, { act }) =>
      withoutEvidence(evidence) ?? [{ type: 'CompletionClaimed.v2', data: { evidence, by: act.actor } }],
    VerifyCompletion: (_, { act }) => [{ type: 'CompletionVerified.v1', data: { by: act.actor } }],
    FailCompletion: (_, { act }) => [{ type: 'CompletionNotVerified.v1', data: { by: act.actor } }],
    CloseAction: () => [{ type: 'ActionClosed.v1', data: {} }],
    ReopenAction: () => [{ type: 'ActionReopened.v1', data: {} }],
    CancelAction: () => [{ type: 'ActionCancelled.v1', data: {} }],
    SupersedeAction: (data, { state }) =>
      namesItself(data.by, state) ? invalid('by', OWN_PLACE) : [{ type: 'ActionSuperseded.v1', data }],
    CorrectAction: (data, asked) =>
      decideCorrection(correction(ACTION_CORRECTIONS, data, asked), (data) => ({
        type: 'ActionCorrected.v1' as const,
        data,
      })),
  }),
  evolve,
};
