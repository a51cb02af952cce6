import { describe, expect, it } from '@jest/globals';
import { specify } from '#libs/testing/decider.js';
import { document } from '#libs/testing/facts.js';
import { importDecider } from './decide.js';
import type { ImportEvent } from './events.js';

const { given } = specify(importDecider);

const acceptance = { document, title: 'Inspection report', reportId: 'report-1', draft: { any: 'thing' } };
const outcome = { recorded: [], unchanged: [], differences: [], leftOut: [] };
const accepted: ImportEvent = { type: 'ImportAccepted.v1', data: acceptance };
const completed: ImportEvent = { type: 'ImportCompleted.v1', data: outcome };

describe('an import', () => {
  it('is accepted once and completed once', () => {
    given().when({ type: 'AcceptImport', data: acceptance }).then(accepted);
    given(accepted).when({ type: 'AcceptImport', data: acceptance }).then();
    given(accepted).when({ type: 'CompleteImport', data: outcome }).then(completed);
    given(accepted, completed).when({ type: 'CompleteImport', data: outcome }).then();
    given(accepted, completed).when({ type: 'AcceptImport', data: acceptance }).then();
  });

  it('is not completed before it was accepted', () => {
    given().when({ type: 'CompleteImport', data: outcome }).refused({ code: 'not-found', state: 'none' });
  });

  it('is not ended by an event that this version does not know', () => {
    const unknown = { type: 'unknown', data: {} } as unknown as ImportEvent;
    expect(given(accepted, unknown).state.status).toBe('recording');
  });
});
