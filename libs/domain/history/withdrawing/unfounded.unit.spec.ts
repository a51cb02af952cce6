import { describe, expect, it } from '@jest/globals';
import * as facts from '#libs/testing/facts.js';
import { action, BEGAN, BEGINNINGS, begun, duty, GrowingHistory } from '#libs/testing/growing-history.js';

describe('a withdrawal', () => {
  it('names all that stands on what it withdraws', () => {
    const history = action()
      .did('SetDueDate', { due: '2017-10-01' })
      .did('AssignOwner', { owner: { post: 'Head' } });
    expect(history.refused('WithdrawEntry', { revision: '0' })?.message).toBe(
      'Other entries stand on it. Withdraw them first, the last first: owner assigned on 26 November 2026, revision 2; ' +
        'due date set on 26 November 2026, revision 1.',
    );
  });

  it('of an approval waits for what was submitted on the strength of it', () => {
    const on = '2017-09-19';
    const plan = begun('action-plan')
      .did('IssueDraft', { on })
      .did('ReturnToCabinet', { on })
      .did('ApprovePlan', { on, by: 'Cabinet' })
      .did('SubmitPlan', { on, recipient: 'HMCI', means: 'e-mail' });
    expect(plan.refused('WithdrawEntry', { revision: '3' })?.message).toContain('plan submitted on 19 September 2017');
  });

  it('waits for what needs it: a publication for its submission, a removal for the inclusion of that action', () => {
    const on = '2017-09-19';
    const plan = begun('action-plan')
      .did('IncludeAction', { actionId: 'a' }, { on: BEGAN })
      .did('IncludeAction', { actionId: 'b' }, { on: BEGAN })
      .did('RemoveAction', { actionId: 'b' }, { on })
      .did('IssueDraft', { on })
      .did('ReturnToCabinet', { on })
      .did('ApprovePlan', { on, by: 'Cabinet' })
      .did('SubmitPlan', { on, recipient: 'HMCI', means: 'e-mail' })
      .did('PublishPlan', { on });
    expect(plan.refused('WithdrawEntry', { revision: '1' })).toBeNull();
    expect(plan.refused('WithdrawEntry', { revision: '2' })?.message).toContain('action removed from the plan');
    expect(plan.refused('WithdrawEntry', { revision: '7' })?.message).toContain('plan published');
  });

  it.each([
    ['conclusion', 'ConcludeInspection', undefined],
    ['publication', 'PublishInspection', true],
  ] as const)('of the %s of an inspection waits for the receipt of its report', (_, type, irregular) => {
    const inspection = begun('inspection')
      .did('StartInspection', { on: '2017-07-11' })
      .did(type, { on: '2017-07-12' }, irregular && { irregular })
      .did('RecordReceiptOfInspectionReport', { on: '2017-09-02' });
    expect(inspection.refused('WithdrawEntry', { revision: '2' })?.message).toContain('Other entries stand on it');
  });

  it("of a discrepancy waits for its own resolution, and of a report's document or resolution for no second one", () => {
    const discrepancy = { statements: [], why: 'They differ' };
    const document = { document: { ...facts.document, sha256: 'b'.repeat(64) } };
    const resolved = { no: 2, how: 'The date holds' };
    const report = begun('report')
      .did('RecordDiscrepancy', discrepancy)
      .did('RecordDiscrepancy', { ...discrepancy, why: 'They differ too' })
      .did('ResolveDiscrepancy', resolved)
      .did('AddDocument', document);
    expect(report.refused('WithdrawEntry', { revision: '1' })).toBeNull();
    expect(report.refused('WithdrawEntry', { revision: '2' })?.message).toContain('Other entries stand on it');
    report.did('WithdrawEntry', { revision: '3' }).did('WithdrawEntry', { revision: '4' });
    report.did('ResolveDiscrepancy', resolved).did('AddDocument', document);
    for (const revision of ['5', '6'])
      expect(report.refused('WithdrawEntry', { revision })?.message).toContain('it can be said once');
  });

  it('of a fact is withdrawn after that of what the fact needs', () => {
    const history = action()
      .did('SetDueDate', { due: '2017-10-01' })
      .did('ReviseDueDate', { to: '2017-11-01', approver: 'A' })
      .did('WithdrawEntry', { revision: '2' })
      .did('WithdrawEntry', { revision: '1' });
    expect(history.refused('WithdrawEntry', { revision: '3' })?.message).toMatch(
      /^Due date revised on .* would stand again without an entry that it needs\. Let that stand again first\.$/,
    );
  });

  it('lets nothing stand twice that is said once, whatever a recipient is called', () => {
    const on = '2017-09-19';
    const plan = begun('action-plan')
      .did('RecordDuty', duty, { on: BEGAN })
      .did('IssueDraft', { on })
      .did('ReturnToCabinet', { on })
      .did('ApprovePlan', { on, by: 'Cabinet' })
      .did('SubmitPlan', { on, recipient: 'HMCI', means: 'e-mail' });
    plan
      .did('WithdrawEntry', { revision: plan.last })
      .did('SubmitPlan', { on, recipient: 'Ofsted', means: 'e-mail' })
      .did('WithdrawEntry', { revision: '1' })
      .did('RecordDuty', { ...duty, stated: null }, { on: BEGAN });
    expect(plan.refused('WithdrawEntry', { revision: '8' })?.message).toContain('it can be said once');
    expect(plan.refused('WithdrawEntry', { revision: '6' })?.message).toContain('it can be said once');
  });

  it.each([
    ['a first due date', 'SetDueDate', { due: '2017-10-01' }],
    ['a beginning', ...BEGINNINGS.action],
  ] as const)('lets %s stand once', (_, type, data) => {
    const history = type === 'SetDueDate' ? action() : new GrowingHistory('action');
    history.did(type, data, { on: BEGAN });
    const first = history.last;
    history.did('WithdrawEntry', { revision: first });
    const [taken, again] = [history.last, history.did(type, data, { on: BEGAN }).last];
    history.did('WithdrawEntry', { revision: again });
    const takenAgain = history.last;
    history.did('WithdrawEntry', { revision: taken });
    expect(history.refused('WithdrawEntry', { revision: takenAgain })?.message).toContain('it can be said once');
  });

  it('lets a duty of another trigger stand beside it', () => {
    const plan = begun('action-plan')
      .did('RecordDuty', duty, { on: BEGAN })
      .did('WithdrawEntry', { revision: '1' })
      .did('RecordDuty', { ...duty, triggerDate: '2017-06-14' }, { on: BEGAN });
    expect(plan.refused('WithdrawEntry', { revision: '2' })).toBeNull();
  });
});
