import { describe, expect, it } from '@jest/globals';
import { because, by, specify } from '#libs/testing/decider.js';
import { actionFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { actionDecider } from './decide.js';
import type { ActionEvent, Progress } from './events.js';

const { given } = specify(actionDecider);

const planned: ActionEvent = { type: 'ActionPlanned.v2', data: actionFacts };
const agreed: ActionEvent = { type: 'ActionAgreed.v1', data: {} };
const started: ActionEvent = { type: 'ActionStarted.v1', data: {} };
const blocked: ActionEvent = { type: 'ActionBlocked.v1', data: {} };
const evidence = [{ title: 'Audit of files', sha256: 'c'.repeat(64), id: null }];
const claimed: ActionEvent = { type: 'CompletionClaimed.v2', data: { by: 'prs_officer', evidence } };
const verified: ActionEvent = { type: 'CompletionVerified.v1', data: { by: 'prs_verifier' } };
const closed: ActionEvent = { type: 'ActionClosed.v1', data: {} };
const due: ActionEvent = { type: 'DueDateSet.v1', data: { due: '2017-09-20' } };
const revision = { type: 'ReviseDueDate', data: { to: '2017-10-20', approver: 'Cabinet' } } as const;

const OPEN = ['planned', 'agreed', 'in progress', 'blocked', 'completion claimed', 'verified'];

describe('an action', () => {
  itHasTheLifecycle(actionDecider, {
    histories: {
      none: [],
      planned: [planned],
      agreed: [planned, agreed],
      'in progress': [planned, agreed, started],
      blocked: [planned, agreed, started, blocked],
      'completion claimed': [planned, agreed, started, claimed],
      verified: [planned, agreed, started, claimed, verified],
      closed: [planned, agreed, started, claimed, verified, closed],
      cancelled: [planned, { type: 'ActionCancelled.v1', data: {} }],
      superseded: [planned, { type: 'ActionSuperseded.v1', data: { by: 'A13.1' } }],
    },
    moves: [
      { command: { type: 'PlanAction', data: actionFacts }, from: ['none'] },
      { command: { type: 'AgreeAction', data: {} }, from: ['planned'] },
      { command: { type: 'StartAction', data: {} }, from: ['agreed'] },
      { command: { type: 'BlockAction', data: {} }, from: ['in progress'] },
      { command: { type: 'UnblockAction', data: {} }, from: ['blocked'] },
      { command: { type: 'AssignOwner', data: { owner: { post: 'Head of Service' } } }, from: OPEN },
      { command: { type: 'SetDueDate', data: { due: '2017-09-20' } }, from: OPEN },
      {
        command: { type: 'ReportProgress', data: { rag: 'amber', rule: null, percent: null, status: null, note: '' } },
        from: OPEN,
      },
      { command: { type: 'ClaimCompletion', data: { evidence } }, from: ['in progress'] },
      { command: { type: 'VerifyCompletion', data: {} }, from: ['completion claimed'] },
      { command: { type: 'FailCompletion', data: {} }, from: ['completion claimed'] },
      { command: { type: 'CloseAction', data: {} }, from: ['verified'] },
      { command: { type: 'ReopenAction', data: {} }, from: ['verified', 'closed'] },
      { command: { type: 'CancelAction', data: {} }, from: OPEN },
      { command: { type: 'SupersedeAction', data: { by: 'A13.1' } }, from: OPEN },
    ],
  });

  it('has no owner, date or RAG that nobody gave it', () => {
    const state = given().when({ type: 'PlanAction', data: actionFacts }).then(planned);
    expect(state).toMatchObject({ status: 'planned', owner: null, due: null, firstDue: null, rag: null });
  });

  it('has its due date set once, then only revised: the first stays', () => {
    given(planned)
      .when({ type: 'SetDueDate', data: { due: '2017-09-20' } })
      .then(due);
    given(planned, due)
      .when({ type: 'SetDueDate', data: { due: '2017-09-20' } })
      .then();
    given(planned, due)
      .when({ type: 'SetDueDate', data: { due: '2017-09-21' } }, because('slipped'))
      .refused({ code: 'invalid', field: 'due' });
    const state = given(planned, due)
      .when(revision, because('slipped'))
      .then({ type: 'DueDateRevised.v1', data: { from: '2017-09-20', to: '2017-10-20', approver: 'Cabinet' } });
    expect(state).toMatchObject({
      firstDue: '2017-09-20',
      due: '2017-10-20',
      revisions: 1,
      dueApprovedBy: 'Cabinet',
    });
  });

  it('has as first due date the first that stands, also where that is a revision, and counts every revision', () => {
    const revised = (to: string): ActionEvent => ({
      type: 'DueDateRevised.v1',
      data: { from: '2017-09-20', to, approver: 'Cabinet' },
    });
    expect(given(planned, revised('2017-10-01'), due, revised('2017-11-01')).state).toMatchObject({
      firstDue: '2017-10-01',
      due: '2017-11-01',
      revisions: 2,
    });
  });

  it('has its due date revised by somebody, to another day, when there is one', () => {
    given(planned).when(revision, because('slipped')).refused({ field: 'to' });
    given(planned, due)
      .when({ ...revision, data: { to: '2017-09-20', approver: 'Cabinet' } }, because('slipped'))
      .refused({ field: 'to' });
    given(planned, due)
      .when({ ...revision, data: { to: '2017-10-20', approver: ' ' } }, because('slipped'))
      .refused({ field: 'approver' });
  });

  it('goes from one owner to another with a reason, and to the same with nothing', () => {
    const post = { post: 'Head of Service' };
    const assigned: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: null, to: post } };
    given(planned)
      .when({ type: 'AssignOwner', data: { owner: post } })
      .then(assigned);
    given(planned, assigned)
      .when({ type: 'AssignOwner', data: { owner: post } })
      .then();
    const owner = { person: 'prs_7' };
    given(planned, assigned).when({ type: 'AssignOwner', data: { owner } }).refused({ code: 'reason-required' });
    given(planned, assigned)
      .when({ type: 'AssignOwner', data: { owner } }, because('took over'))
      .then({ type: 'OwnerAssigned.v1', data: { from: post, to: owner } });
  });

  it('is not given anew to a post that is only written otherwise', () => {
    const post = 'Zoë’s Edu\u00ADcation  Team';
    const assigned: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: null, to: { post } } };
    const written = 'Zoë’s Education Team'.normalize('NFD');
    given(planned, assigned)
      .when({ type: 'AssignOwner', data: { owner: { post: written } } })
      .then();
  });

  it.each([{ person: 'Jane Doe' }, { person: 'prs_' }, { post: ' ' }, { post: '\u3164\u200B' }])(
    'is not owned by %j',
    (owner) => {
      given(planned).when({ type: 'AssignOwner', data: { owner } }).refused({ code: 'invalid', field: 'owner' });
    },
  );

  it('keeps what was asserted of its progress apart from where it stands', () => {
    const data = { rag: 'red', rule: 'over a month late', percent: null, status: null, note: 'No staff' } as const;
    const state = given(planned).when({ type: 'ReportProgress', data }).then({ type: 'ProgressReported.v2', data });
    expect(state).toMatchObject({ status: 'planned', rag: { value: 'red', rule: 'over a month late' } });
  });

  it('is claimed with evidence, and verified or refused by somebody else', () => {
    const open = [planned, agreed, started];
    given(...open)
      .when({ type: 'ClaimCompletion', data: { evidence } })
      .then(claimed);
    given(...open)
      .when({ type: 'ClaimCompletion', data: { evidence: [] } })
      .refused({ field: 'evidence' });
    for (const type of ['VerifyCompletion', 'FailCompletion'] as const)
      given(...open, claimed)
        .when({ type, data: {} }, because('seen', 'prs_officer'))
        .refused({ code: 'forbidden-to-actor' });
    given(...open, claimed)
      .when({ type: 'VerifyCompletion', data: {} }, by('prs_verifier'))
      .then(verified);
    const state = given(...open, claimed)
      .when({ type: 'FailCompletion', data: {} }, because('not yet', 'prs_verifier'))
      .then({ type: 'CompletionNotVerified.v1', data: { by: 'prs_verifier' } });
    expect(state).toMatchObject({ status: 'in progress', claimedBy: null, evidence: [] });
  });

  itNeedsAReasonTo(actionDecider, [
    { given: [planned, agreed, started], command: { type: 'BlockAction', data: {} } },
    { given: [planned, due], command: revision },
    { given: [planned, agreed, started, claimed], command: { type: 'FailCompletion', data: {} } },
    { given: [planned, agreed, started, claimed, verified, closed], command: { type: 'ReopenAction', data: {} } },
    { given: [planned], command: { type: 'CancelAction', data: {} } },
    { given: [planned], command: { type: 'SupersedeAction', data: { by: 'A13.1' } } },
  ]);

  it('has a holder of the post that owns it, until another post does', () => {
    const post = 'Head of Service';
    const assigned: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: null, to: { post } } };
    const held: ActionEvent = { type: 'HolderNamed.v1', data: { post, from: null, to: 'prs_1' } };
    given(planned)
      .when({ type: 'AssignOwner', data: { owner: { post }, holder: 'prs_1' } })
      .then(assigned, held);
    given(planned, assigned)
      .when({ type: 'NameHolder', data: { holder: 'prs_1' } })
      .then(held);
    given(planned, assigned, held)
      .when({ type: 'NameHolder', data: { holder: 'prs_2' } })
      .refused({ code: 'reason-required' });
    const left = given(planned, assigned, held)
      .when({ type: 'NameHolder', data: { holder: null } }, because('She left'))
      .then({ type: 'HolderNamed.v1', data: { post, from: 'prs_1', to: null } });
    expect(left).toMatchObject({ owner: { post }, holder: null });
    const another: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: { post }, to: { post: 'Director' } } };
    expect(given(planned, assigned, another, held).state).toMatchObject({ owner: { post: 'Director' }, holder: null });
  });

  it('has no holder without a post', () => {
    given(planned)
      .when({ type: 'NameHolder', data: { holder: 'prs_1' } })
      .refused({ field: 'holder' });
    given(planned)
      .when({ type: 'AssignOwner', data: { owner: { person: 'prs_2' }, holder: 'prs_1' } })
      .refused({ field: 'holder' });
    const assigned: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Head' } } };
    for (const command of [
      { type: 'NameHolder', data: { holder: 'Jane Doe' } },
      { type: 'AssignOwner', data: { owner: { post: 'Head' }, holder: 'Jane Doe' } },
    ] as const)
      given(planned, assigned).when(command, because('so')).refused({ code: 'invalid', field: 'holder' });
  });

  it('has a portfolio holder beside its owner, and somebody who reports for him', () => {
    const beside: ActionEvent = { type: 'PortfolioHolderNamed.v1', data: { from: null, to: 'Cabinet Member' } };
    const name = (portfolioHolder: string) => ({ type: 'NamePortfolioHolder', data: { portfolioHolder } }) as const;
    expect(given(planned).when(name('Cabinet Member')).then(beside)).toMatchObject({ owner: null });
    given(planned, beside).when(name('Cabinet  Member')).then();
    given(planned, beside).when(name('Leader')).refused({ code: 'reason-required' });
    given(planned).when(name(' ')).refused({ code: 'invalid', field: 'portfolioHolder' });
    const reports: ActionEvent = { type: 'ReporterNamed.v1', data: { from: null, to: { person: 'prs_1' } } };
    const report = (reporter: { person: string } | { post: string }) =>
      ({ type: 'NameReporter', data: { reporter } }) as const;
    given(planned)
      .when(report({ person: 'prs_1' }))
      .then(reports);
    given(planned, reports)
      .when(report({ person: 'prs_1' }))
      .then();
    given(planned, reports)
      .when(report({ post: 'Clerk' }))
      .refused({ code: 'reason-required' });
    given(planned)
      .when(report({ person: 'Jane' }))
      .refused({ code: 'invalid', field: 'reporter' });
  });

  it('has a priority, which changes with a reason', () => {
    const set = (priority: string) => ({ type: 'SetPriority', data: { priority } }) as const;
    const high: ActionEvent = { type: 'PrioritySet.v1', data: { from: null, to: 'high' } };
    given(planned).when(set('high')).then(high);
    given(planned, high).when(set('high')).then();
    given(planned, high).when(set('low')).refused({ code: 'reason-required' });
    given(planned).when(set('\u200B')).refused({ code: 'invalid', field: 'priority' });
  });

  it('is linked to recommendations and unlinked, also once it is closed', () => {
    const link = { type: 'LinkRecommendation', data: { recommendationId: 'R1' } } as const;
    const unlink = { type: 'UnlinkRecommendation', data: { recommendationId: 'R1' } } as const;
    const linked: ActionEvent = { type: 'RecommendationLinked.v1', data: { recommendationId: 'R1' } };
    const done = [planned, agreed, started, claimed, verified, closed];
    for (const history of [[planned], done])
      expect(
        given(...history)
          .when(link)
          .then(linked),
      ).toMatchObject({ answers: ['R1'] });
    given(planned, linked).when(link).then();
    given(planned).when(unlink, because('x')).refused({ code: 'invalid', field: 'recommendationId' });
    given(planned, linked).when(unlink).refused({ code: 'reason-required' });
    const state = given(planned, linked)
      .when(unlink, because('Another one was meant'))
      .then({ type: 'RecommendationUnlinked.v1', data: { recommendationId: 'R1' } });
    expect(state).toMatchObject({ answers: [] });
  });

  it('tells progress by whatever the authority counts by, and keeps what it did not speak of', () => {
    const nothing = { rag: null, rule: null, percent: null, status: null, note: '' };
    const report = (data: Partial<Progress>) => ({ type: 'ReportProgress', data: { ...nothing, ...data } }) as const;
    const told = (data: Partial<Progress>): ActionEvent => ({
      type: 'ProgressReported.v2',
      data: { ...nothing, ...data },
    });
    const status = { words: 'On track', means: 'in progress' } as const;
    const red = told({ rag: 'red', note: 'No staff' });
    const state = given(planned, red)
      .when(report({ percent: 0, status, note: 'Hired' }))
      .then(told({ percent: 0, status, note: 'Hired' }));
    expect(state).toMatchObject({
      status: 'planned',
      rag: { value: 'red', note: 'No staff' },
      percent: 0,
      ownStatus: status,
      progressNote: 'Hired',
    });
    given(planned).when(report({})).refused({ code: 'invalid', field: 'rag' });
    const hired = told({ note: 'Hired' });
    for (const [note, beside, alone] of [
      ['All there', 'All there', null],
      ['', '', 'Hired'],
    ] as const)
      expect(
        given(planned, red, hired)
          .when(report({ rag: 'green', note }))
          .then(told({ rag: 'green', note })),
      ).toMatchObject({ rag: { value: 'green', note: beside }, progressNote: alone });
    given(planned)
      .when(report({ rule: 'A month late', percent: 3 }))
      .refused({ code: 'invalid', field: 'rule' });
  });
});
