import fc from 'fast-check';
import { ACTION_CORRECTIONS } from '#libs/domain/action/corrections.js';
import { ACTION_PLAN_CORRECTIONS } from '#libs/domain/action-plan/corrections.js';
import { ACTION_STATUSES } from '#libs/domain/action/statuses.js';
import { RAGS } from '#libs/domain/shared/rag.js';
import * as facts from '../facts.js';
import { nothing, day, on, word, maybe, evidence, correcting } from './any.js';
import type { OwnCommands } from './own-commands.js';

const answered = fc.constantFrom('recommendation-1', 'recommendation-2').map((id) => ({ recommendationId: id }));
/** Who decides on more time: the body, another one, an officer, the owner, and a chair. */
const decidedBy = fc.oneof(
  fc
    .record({ bodyId: fc.constantFrom(facts.scope.body, facts.scope.body, 'body-2'), meeting: day, number: word })
    .map((minute) => ({ minute: { ...minute, meetingId: 'meeting-1', minutesId: null } })),
  fc
    .record({ officer: fc.constantFrom('Director', 'Head', 'Chair'), delegation: word, consulted: word })
    .map((delegation) => ({ delegation })),
);

/** Commands of actions, their plans and their evidence. */
export const OF_ACTIONS = {
  action: {
    CorrectAction: correcting(ACTION_CORRECTIONS),
    PlanAction: fc.constant(facts.actionFacts),
    AgreeAction: nothing,
    StartAction: nothing,
    BlockAction: nothing,
    UnblockAction: nothing,
    AssignOwner: fc.record({
      owner: fc.oneof(fc.record({ post: word }), fc.record({ person: word })),
      holder: fc.constantFrom(null, null, 'prs_1'),
    }),
    SetDueDate: fc.record({ due: day }),
    ReviseDueDate: fc.record({ to: day, approver: word }),
    NameHolder: fc.record({ holder: fc.constantFrom(null, 'prs_1', 'prs_2') }),
    NamePortfolioHolder: fc.record({ portfolioHolder: word }),
    NameReporter: fc.record({ reporter: fc.constantFrom({ person: 'prs_1' }, { post: 'Head' }) }),
    SetPriority: fc.record({ priority: word }),
    LinkRecommendation: answered,
    UnlinkRecommendation: answered,
    RequestMoreTime: fc.record({ to: day }),
    GrantMoreTime: fc.record({ by: decidedBy, to: fc.option(day), on: fc.option(day) }),
    RefuseMoreTime: fc.record({ by: decidedBy, on: fc.option(day) }),
    WithdrawMoreTime: nothing,
    ExpectLate: nothing,
    ExpectInTime: nothing,
    AskForUpdate: nothing,
    ReportProgress: fc.record({
      rag: fc.option(fc.constantFrom(...RAGS)),
      rule: maybe,
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      status: fc.option(fc.record({ words: word, means: fc.constantFrom(...ACTION_STATUSES) })),
      note: word,
    }),
    ClaimCompletion: fc.record({ evidence }),
    VerifyCompletion: nothing,
    FailCompletion: nothing,
    CloseAction: nothing,
    ReopenAction: nothing,
    CancelAction: nothing,
    SupersedeAction: fc.record({ by: word }),
  },
  'action-plan': {
    CorrectPlan: correcting(ACTION_PLAN_CORRECTIONS),
    StartPlan: fc.constant(facts.planFacts),
    RecordDuty: day.map((stated) => ({ ...facts.duty, stated })),
    IncludeAction: fc.record({ actionId: word }),
    RemoveAction: fc.record({ actionId: word }),
    IssueDraft: on,
    ReturnToCabinet: on,
    ApprovePlan: fc.record({ on: day, by: word }),
    SubmitPlan: fc.record({ recipient: word, on: day, means: word }),
    PublishPlan: on,
  },
  evidence: {
    AddEvidence: fc.constant(facts.evidenceFacts),
    SupersedeEvidence: fc.record({ by: word }),
    WithdrawEvidence: nothing,
  },
} satisfies Partial<OwnCommands>;
