import { describe, it, expect } from '@jest/globals';
import { fieldInWords } from './field-words.js';
import { isTechnical } from './value-words.js';

describe('fields in people’s words', () => {
  it.each([
    ['due', 'Due date'],
    ['firstDue', 'First due date'],
    ['owner.post', 'Owner'],
    ['scope.committee.name', 'Body’s name'],
    ['to', 'Promised to'],
    ['discrepancies.0.why', 'Discrepancy 1, why'],
    ['discrepancies.1.statements.0.text', 'Discrepancy 2, statement 1, text'],
    ['discrepancies.0.resolved.by', 'Discrepancy 1, resolved by'],
    ['duties.0.recipients.1.name', 'Statutory deadline 1, recipient 2, name'],
    ['submissions.0.on', 'Submission 1, date'],
    ['consultation.2.who', 'Consultation 3, who'],
    ['approval.by', 'Approved by'],
    ['evidence.0.title', 'Evidence 1, title'],
    ['evidence.0.id', 'Evidence 1, recorded as'],
    ['grants.0.atMachineBy', 'Role 1, granted at the machine by'],
    ['grants.1.until', 'Role 2, first day on which it holds no more'],
    ['moreTime.0.to', 'Request for more time 1, asked for until'],
    ['kept.report', 'Kept by the report'],
    ['neverHeardOf', 'Never heard of'],
  ])('%s is %s', (path, words) => {
    expect(fieldInWords(path)).toBe(words);
  });
});

describe('the number of one in a list', () => {
  it('is told by its place, and not again as a member', () => {
    expect(['grants.0.no', 'moreTime.1.no', 'discrepancies.0.no'].map(isTechnical)).toEqual([true, true, true]);
    expect(['no', 'grants.0.role', 'moreTime.0.to'].map(isTechnical)).toEqual([false, false, false]);
  });
});
