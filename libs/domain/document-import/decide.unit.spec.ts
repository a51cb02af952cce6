import { describe, expect, it } from '@jest/globals';
import { specify } from '#libs/testing/decider.js';
import { document } from '#libs/testing/facts.js';
import { importDecider } from './decide.js';
import type { ImportEvent } from './events.js';

const { given } = specify(importDecider);

const acceptance = { document, title: 'Inspection report', reportId: 'report-1', draft: { any: 'thing' } };
const outcome = { recorded: [], unchanged: [], differences: [], leftOut: [] };
const accepted: ImportEvent = { type: 'ImportAccepted.v1', data: acceptance };
const completed: ImportEvent = { type: 'ImportCompleted.v2', data: outcome };

describe('an import', () => {
  it('is accepted once and completed once', () => {
    given().when({ type: 'AcceptImport', data: acceptance }).then(accepted);
    given(accepted).when({ type: 'AcceptImport', data: acceptance }).then();
    given(accepted).when({ type: 'CompleteImport', data: outcome }).then(completed);
    given(accepted, completed).when({ type: 'CompleteImport', data: outcome }).then();
    given(accepted, completed).when({ type: 'AcceptImport', data: acceptance }).then();
  });

  it('whose draft comes in parts is recorded when the last is there, each part once and in its order', () => {
    const { draft: _, ...told } = acceptance;
    const inParts: ImportEvent = { type: 'ImportAcceptedInParts.v1', data: { ...told, parts: 2 } };
    const part = (n: number): ImportEvent => ({ type: 'ImportDraftPart.v1', data: { part: n, draft: { any: n } } });
    const add = (n: number) => ({ type: 'AddDraftPart' as const, data: { part: n, draft: { any: n } } });
    given()
      .when({ type: 'AcceptImportInParts', data: { ...told, parts: 2 } })
      .then(inParts);
    given(inParts).when(add(2)).refused({ code: 'forbidden-by-lifecycle', state: 'receiving' });
    given(inParts).when(add(1)).then(part(1));
    given(inParts, part(1)).when(add(1)).then();
    given(inParts, part(1)).when({ type: 'CompleteImport', data: outcome }).then();
    given(inParts, part(1)).when({ type: 'WithdrawImport', data: {} }).refused({ code: 'forbidden-by-lifecycle' });
    expect(given(inParts, part(1)).state).toMatchObject({ status: 'receiving', parts: 2, received: 1 });
    const whole = given(inParts, part(1), part(2));
    expect(whole.state).toEqual({ status: 'recording', ...told });
    whole.when(add(2)).then();
    whole.when({ type: 'CompleteImport', data: outcome }).then(completed);
    // Another version of the program read it otherwise, while the first reading had not come whole.
    given(inParts, part(1)).when({ type: 'AcceptImport', data: acceptance }).then(accepted);
    given(inParts, part(1), inParts, part(2)).when(add(1)).then(part(1));
  });

  it('tells what it came to in parts, and nothing twice', () => {
    const met = (id: string) => ({ kind: 'action', id, ref: id });
    const one = { ...outcome, recorded: [met('a')], leftOut: [{ what: 'x', why: 'y' }] };
    const both = { ...one, recorded: [met('a'), met('b')] };
    const progressed: ImportEvent = { type: 'ImportProgressed.v2', data: one };
    const last = { ...outcome, recorded: [met('b')] };
    given(accepted).when({ type: 'ProgressImport', data: one }).then(progressed);
    given(accepted, progressed).when({ type: 'ProgressImport', data: one }).then();
    given(accepted, progressed)
      .when({ type: 'CompleteImport', data: both })
      .then({ type: 'ImportCompleted.v2', data: last });
    const done: ImportEvent = { type: 'ImportCompleted.v2', data: last };
    expect(given(accepted, progressed, done).state).toMatchObject({ status: 'completed', ...both });

    const begun: ImportEvent = { type: 'ImportWithdrawalBegun.v1', data: {} };
    const some = { withdrawn: [met('b')], left: [] };
    const partly: ImportEvent = { type: 'ImportWithdrawalProgressed.v1', data: some };
    given(accepted, done, begun).when({ type: 'ProgressWithdrawal', data: some }).then(partly);
    const ended: ImportEvent = { type: 'ImportWithdrawn.v1', data: { withdrawn: [met('a')], left: [] } };
    given(accepted, done, begun, partly)
      .when({ type: 'CompleteWithdrawal', data: { withdrawn: [met('b'), met('a')], left: [] } })
      .then(ended);
    expect(given(accepted, done, begun, partly, ended).state).toMatchObject({ withdrawn: [met('b'), met('a')] });
  });

  it('is not completed before it was accepted', () => {
    given().when({ type: 'CompleteImport', data: outcome }).refused({ code: 'not-found', state: 'none' });
  });

  it('is not ended by an event that this version does not know', () => {
    const unknown = { type: 'unknown', data: {} } as unknown as ImportEvent;
    expect(given(accepted, unknown).state.status).toBe('recording');
  });
});
