import { describe, expect, it } from '@jest/globals';
import { ACTION } from '#libs/domain/action/moves.js';
import { REPORT } from '#libs/domain/report/moves.js';
import { Problem } from '../problems/problem.js';
import { told } from './told.js';

const { moves } = ACTION;

describe('what a body tells', () => {
  it('leaves nothing out, and has nothing that the move does not ask for', () => {
    const body = { note: 'Half of it', rag: 'amber', reason: 'asked', effectiveOn: '2017-09-01' };
    expect(told(moves.ReportProgress.fields, body)).toEqual({
      rag: 'amber',
      rule: null,
      percent: null,
      status: null,
      note: 'Half of it',
    });
  });

  it('names nobody as nothing, and no list as an empty one', () => {
    const body = { reportId: 'r', number: 1, objective: 'A' };
    const left = { paragraph: null, means: null, planId: null, answers: [] };
    expect(told(moves.PlanAction.fields, body)).toEqual({ ...body, ...left });
  });

  it('has no place in a document', () => {
    const statements = [{ text: 'Monday' }, { text: 'A Sunday' }];
    expect(told(REPORT.moves.RecordDiscrepancy.fields, { statements, why: 'One day' })).toEqual({
      statements: statements.map(({ text }) => ({ text, source: null })),
      why: 'One day',
    });
  });

  it.each([[{ person: 'prs_1234' }], [{ post: 'Head' }], [{ person: null, post: 'Head' }]])(
    'is one of two: %j',
    (owner) => {
      expect(told(moves.AssignOwner.fields, { owner })).toEqual({
        owner: Object.fromEntries(Object.entries(owner).filter(([, value]) => value !== null)),
        holder: null,
      });
    },
  );

  it.each([[{}], [{ person: 'prs_1234', post: 'Head' }], [{ person: null }]])(
    'is not none or both of two: %j',
    (owner) => {
      const message = 'Give either a person or a post.';
      expect(() => told(moves.AssignOwner.fields, { owner })).toThrow(
        new Problem('invalid', message, { errors: [{ field: 'owner', message }] }),
      );
    },
  );
});
