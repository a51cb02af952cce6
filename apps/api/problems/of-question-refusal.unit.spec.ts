import { describe, expect, it } from '@jest/globals';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { problemOfQuestion } from './of-question-refusal.js';

describe('a thing that is not there any more', () => {
  it('is not found, and the problem says by whom it was withdrawn, when and why', () => {
    const entry = { kind: 'action', id: 'ID' } as unknown as Entry;
    const by = { revision: 1n, recordedAt: '2026-11-23T10:00:00.000Z', actor: 'prs_1', reason: 'Entered twice' };
    const { status, code, detail, members } = problemOfQuestion({ is: 'withdrawn', entry, by });
    expect([status, code, members]).toEqual([404, 'not-found', { withdrawn: { ...by, revision: '1' } }]);
    expect(detail).toBe(
      'There is no action with the id ID any more: what began it was recorded by mistake, and withdrawn on ' +
        '2026-11-23T10:00:00.000Z by prs_1: Entered twice. Its history has it.',
    );
  });
});
