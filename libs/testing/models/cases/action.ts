import fc from 'fast-check';
import { actionFacts, scope } from '#libs/testing/facts.js';
import { actionRules } from '../action.js';
import { day, each, nothing, type Case } from '../case.js';

const DUE = ['2017-07-09', '2017-08-01', '2017-09-20', '2017-10-20', '2018-01-01', '2042-07-11'];
const due = fc.constantFrom(...DUE);
const decidedBy = fc.oneof(
  fc.record({
    minute: fc.record({
      bodyId: fc.constantFrom(scope.body, scope.body, scope.body, 'body-2'),
      ...{ meeting: day, meetingId: fc.constant('m'), minutesId: fc.constant(null) },
      number: fc.constantFrom('7', '7', ''),
    }),
  }),
  fc.record({
    delegation: fc.record({
      officer: fc.constantFrom('Director', 'Director', 'Head', 'Chair', ''),
      delegation: fc.constantFrom('Scheme', 'Scheme', 'Scheme', ''),
      consulted: fc.constantFrom('Chair', 'Chair', 'Chair', ''),
    }),
  }),
);
const recommendation = fc.constantFrom('r1', 'r2').map((recommendationId) => ({ recommendationId }));

export const ACTION: Case = {
  ...{ name: 'action', kind: 'action', rules: actionRules(scope.body), runs: 100 },
  begins: { PlanAction: fc.constant(actionFacts) },
  moves: {
    ...each(
      ['AgreeAction', 'StartAction', 'BlockAction', 'UnblockAction', 'VerifyCompletion', 'FailCompletion'],
      nothing,
    ),
    ...each(['CloseAction', 'ReopenAction', 'CancelAction'], nothing),
    ClaimCompletion: fc.constant({ evidence: [{ title: 'Audit', sha256: null, id: null }] }),
    AssignOwner: fc.constantFrom({ post: 'Head' }, { post: 'Clerk' }, { person: 'prs_1' }).map((owner) => ({ owner })),
    NameHolder: fc.record({ holder: fc.constantFrom(null, 'prs_1', 'prs_2') }),
    SetDueDate: fc.record({ due }),
    ReviseDueDate: due.map((to) => ({ to, approver: 'Cabinet' })),
    RequestMoreTime: fc.record({ to: due }),
    GrantMoreTime: fc.record({ by: decidedBy, to: fc.constantFrom(null, null, ...DUE), on: fc.option(day) }),
    RefuseMoreTime: fc.record({ by: decidedBy, on: fc.option(day) }),
    WithdrawMoreTime: nothing,
    ExpectLate: nothing,
    ExpectInTime: nothing,
    AskForUpdate: nothing,
    ReportProgress: fc.constant({ rag: 'amber', rule: null, percent: null, status: null, note: '' }),
    LinkRecommendation: recommendation,
    UnlinkRecommendation: recommendation,
  },
  seen: (state) => ({
    ...{ status: state.status, owner: state.owner, holder: state.holder, firstDue: state.firstDue, due: state.due },
    ...{
      slips: state.revisions,
      late: state.expectedLate !== null,
      updateAsked: state.updateAsked,
      answers: state.answers,
    },
    requests: (state.moreTime as { no: number; to: string; status: string }[])
      .map(({ no, to, status }) => [no, to, status])
      .sort(),
  }),
  modelled: ({ claimedBy: _, asker: _asker, requests, ...facts }) => ({
    ...facts,
    requests: Object.entries(requests as Record<number, { to: string; is: string }>)
      .map(([no, { to, is }]) => [parseInt(no, 10), to, is])
      .sort(),
  }),
};
