import { describe, it, expect } from '@jest/globals';
import { fieldInWords } from './field-words.js';

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
    ['kept.report', 'Kept by the report'],
    ['neverHeardOf', 'Never heard of'],
  ])('%s is %s', (path, words) => {
    expect(fieldInWords(path)).toBe(words);
  });
});
