import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { actionFacts } from '#libs/testing/facts.js';
import { action, BEGAN } from '#libs/testing/growing-history.js';
import { actionDecider } from './decide.js';
import type { ActionEvent } from './events.js';

const { given } = specify(actionDecider);

const owner = { post: 'Head of Placements' };
const planned: ActionEvent = { type: 'ActionPlanned.v2', data: actionFacts };
const owned: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: null, to: owner } };
const asked: ActionEvent = { type: 'UpdateAskedFor.v1', data: { on: '2017-09-01' } };
const ASK = { type: 'AskForUpdate', data: {} } as const;
const on = (effectiveOn: string) => ({ ...because('The board meets'), effectiveOn });

const nothing = { rag: null, rule: null, percent: null, status: null, note: '' };
const amber = { ...nothing, rag: 'amber' };

describe('an update', () => {
  it('is asked of whoever owns an action or reports for them; of what is nobody’s it is not', () => {
    const state = given(planned, owned).when(ASK, on('2017-09-01')).then(asked);
    expect(state).toMatchObject({ updateAsked: '2017-09-01' });
    const reported: ActionEvent = { type: 'ReporterNamed.v1', data: { from: null, to: { person: 'prs_7' } } };
    given(planned, reported).when(ASK, on('2017-09-01')).then(asked);
    given(planned).when(ASK, on('2017-09-01')).refused({ code: 'invalid', field: 'effectiveOn' });
  });

  it('is asked for once a day, and again on a later one as a reminder', () => {
    given(planned, owned, asked).when(ASK, on('2017-09-01')).then();
    const state = given(planned, owned, asked)
      .when(ASK, on('2017-09-08'))
      .then({ type: 'UpdateAskedFor.v1', data: { on: '2017-09-08' } });
    expect(state).toMatchObject({ updateAsked: '2017-09-08' });
  });

  it('is answered by what is reported, and by a claim', () => {
    const report: ActionEvent = { type: 'ProgressReported.v2', data: { ...nothing, note: 'Half of it' } };
    const claim: ActionEvent = { type: 'CompletionClaimed.v2', data: { by: 'prs_7', evidence: [] } };
    for (const answer of [report, claim])
      expect(given(planned, owned, asked, { ...answer, effectiveOn: '2017-09-02' }).state).toMatchObject({
        updateAsked: null,
      });
  });

  it('is answered by a report of that day or a later one, whenever that was entered', () => {
    const history = action().did('AssignOwner', { owner }, { on: BEGAN }).did('AskForUpdate', {}, { on: '2017-09-01' });
    expect(history.did('ReportProgress', amber, { on: '2017-08-31' }).state).toMatchObject({
      updateAsked: '2017-09-01',
    });
    expect(history.did('ReportProgress', amber, { on: '2017-09-01' }).state).toMatchObject({ updateAsked: null });
  });
});
