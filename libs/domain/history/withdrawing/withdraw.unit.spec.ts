import { describe, expect, it } from '@jest/globals';
import type { RecordKind } from '#libs/domain/kinds.js';
import * as facts from '#libs/testing/facts.js';
import { action, BEGAN, BEGINNINGS, begun, GrowingHistory, progress } from '#libs/testing/growing-history.js';

describe.each(Object.entries(BEGINNINGS) as [RecordKind, readonly [string, object]][])(
  'a thing of the kind %s',
  (kind, [type, data]) => {
    it('is withdrawn by what began it, says why it is not there, and can begin again', () => {
      const history = begun(kind);
      expect(history.asked('WithdrawEntry', { revision: '0' })).toMatchObject({ unbegins: true });
      history.did('WithdrawEntry', { revision: '0' });
      expect(history.state).toEqual({ status: 'none' });
      history.did(type, data, { on: BEGAN });
      expect(history.state.status).not.toBe('none');
      expect(history.refused('WithdrawEntry', { revision: '1' })?.message).toContain('A later step stands');
    });
  },
);

describe('a withdrawal', () => {
  it('needs a reason, and an entry that is there and stands', () => {
    const history = action();
    expect(history.refused('WithdrawEntry', { revision: '0' }, { reason: null })).toMatchObject({
      code: 'reason-required',
    });
    expect(history.refused('WithdrawEntry', { revision: '7' })).toMatchObject({ code: 'invalid', field: 'revision' });
    history.did('ReportProgress', progress('red')).did('WithdrawEntry', { revision: history.last });
    expect(history.refused('WithdrawEntry', { revision: '1' })?.message).toContain('withdrawn already, by revision 2');
  });

  it('can be withdrawn, and that too', () => {
    const history = action().did('ReportProgress', progress('red'));
    const rags = ['1', '2', '3'].map((revision) => history.did('WithdrawEntry', { revision }).state['rag']);
    expect(rags).toEqual([null, expect.objectContaining({ value: 'red' }), null]);
  });

  it('of a step is made while it is the last, and not withdrawn after another step', () => {
    const history = action().did('AgreeAction').did('StartAction');
    expect(history.refused('WithdrawEntry', { revision: '1' })?.message).toContain(
      'A later step stands (action started on',
    );
    history.did('WithdrawEntry', { revision: '2' });
    expect(history.state.status).toBe('agreed');
    history.did('CancelAction');
    expect(history.refused('WithdrawEntry', { revision: '3' })?.message).toContain(
      'A later step stands (action cancelled on',
    );
  });

  it('of a step is withdrawn after that of the step before it', () => {
    const history = action().did('AgreeAction').did('StartAction');
    history.did('WithdrawEntry', { revision: '2' }).did('WithdrawEntry', { revision: '1' });
    expect(history.refused('WithdrawEntry', { revision: '3' })?.message).toContain(
      'The step before what it withdrew (action agreed on 26 November 2026, revision 1) was withdrawn since',
    );
    expect(history.did('WithdrawEntry', { revision: '4' }).state.status).toBe('agreed');
    expect(history.did('WithdrawEntry', { revision: '3' }).state.status).toBe('in progress');
  });

  it('is of all that was recorded in one act', () => {
    const history = new GrowingHistory('inspection').did('RecordInspection', {
      ...facts.inspectionFacts,
      ...{ announced: null, started: '2017-03-06', concluded: '2017-03-30', published: null },
    });
    expect(history.entries).toHaveLength(3);
    expect(history.asked('WithdrawEntry', { revision: '2' })).toMatchObject({
      decision: [{ data: { revisions: ['0', '1', '2'] } }],
      unbegins: true,
    });
  });

  it('of a response waits for the work that it let begin, whatever another addressee rejected', () => {
    const on = '2017-09-19';
    const [cabinet, trust] = facts.madeFacts.addressees.map(({ name }) => ({ addressee: name, on }));
    const made = new GrowingHistory('recommendation')
      .did('MakeRecommendation', facts.madeFacts, { on: BEGAN })
      .did('RespondToRecommendation', { ...cabinet, response: 'accepted' })
      .did('RespondToRecommendation', { ...trust, response: 'rejected' })
      .did('StartImplementation');
    expect(made.refused('WithdrawEntry', { revision: '1' })?.message).toContain('implementation started');
    expect(made.refused('WithdrawEntry', { revision: '2' })).toBeNull();
  });

  it('of all that an import recorded is made act by act, the last first, unless somebody stands on it', () => {
    const history = new GrowingHistory('action')
      .did(...BEGINNINGS.action, { on: BEGAN, importId: 'i' })
      .did('SetDueDate', { due: '2017-10-01' }, { on: BEGAN, importId: 'i' });
    const withdraw = ['WithdrawImported', { importId: 'i' }] as const;
    expect(history.asked(...withdraw).decision).toMatchObject([
      { data: { revisions: ['1'] }, effectiveOn: BEGAN },
      { data: { revisions: ['0'] } },
    ]);
    expect(history.asked('WithdrawImported', { importId: 'other' }).decision).toEqual([]);
    history.did('ReviseDueDate', { to: '2017-11-01', approver: 'A' });
    expect(history.refused(...withdraw)?.message).toContain('due date revised');
  });

  it('of an import leaves what was withdrawn before, and waits for a later step that somebody made', () => {
    const history = action()
      .did('SetDueDate', { due: '2017-10-01' }, { importId: 'i' })
      .did('AgreeAction', {}, { importId: 'i' })
      .did('WithdrawEntry', { revision: '1' })
      .did('StartAction');
    const withdraw = ['WithdrawImported', { importId: 'i' }] as const;
    expect(history.refused(...withdraw)?.message).toContain('A later step stands (action started');
    history.did('WithdrawEntry', { revision: '4' });
    expect(history.asked(...withdraw).decision).toMatchObject([{ data: { revisions: ['2'] } }]);
  });
});
