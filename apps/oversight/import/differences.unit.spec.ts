import { describe, expect, it } from '@jest/globals';
import { differencesText } from './differences.js';
import { outcomeText, type Outcome } from './outcome.js';
import { previewText } from './preview.js';

const difference = {
  ...{ kind: 'report', id: '1b4e28ba-2fa1-51d2-883f-0016d3cca427', ref: 'CPC 2017-07-10/8', field: 'version' },
  ...{ recorded: 'Final', document: 'Final 2', recordedSource: null, documentSource: null },
};
const nothing = {
  ...{ publishedOn: null, recorded: [], unchanged: [], differences: [], leftOut: [], warnings: [] },
  entries: [],
};
const outcome = (more: object): Outcome => ({
  ...{ outcome: 'recorded', importId: 'the-import', reportId: 'the-report', position: '7', ...nothing },
  ...more,
});

describe('a reissued paper, for a person', () => {
  it('that differs is not nothing new, and says how to decide', () => {
    const text = outcomeText(outcome({ differences: [difference] }), 'Amara', 'http://here');
    expect(text).not.toContain('Nothing new');
    expect(text).toContain('1 difference from the record');
    expect(text).toContain('1. CPC 2017-07-10/8, version: recorded "Final", this paper "Final 2"');
    expect(text).toContain('oversight differences the-import');
    expect(outcomeText(outcome({}), 'Amara', 'http://here')).toContain('Nothing new');
  });

  it('that differs is not said beforehand to add nothing new', () => {
    const plan = { ok: true, importId: 'i', reportId: 'r', alreadyRecorded: null, toRecord: [], ...nothing } as const;
    expect(previewText({ ...plan, differences: [difference] })).not.toContain('nothing new');
    expect(previewText(plan)).toContain('nothing new');
  });

  it('says whether guests see the paper, and how they come to', () => {
    const plan = { ok: true, importId: 'i', reportId: 'r', alreadyRecorded: null, toRecord: [], ...nothing } as const;
    expect(previewText(plan)).toContain(
      'Guests do not see it until it is published: if it is, add --published-on DAY.',
    );
    expect(previewText({ ...plan, publishedOn: '2017-07-10' })).toContain('Published on 10 July 2017: guests see it.');
    expect(outcomeText(outcome({}), 'Amara', 'http://here')).toContain('/v1/reports/the-report/publish');
    expect(outcomeText(outcome({ publishedOn: '2017-07-10' }), 'Amara', 'http://here')).toContain('10 July 2017');
  });

  it('is shown difference by difference, with what was decided', () => {
    const kept = { no: 2, decision: 'kept', by: 'prs_1', why: 'the first was published' } as const;
    const text = differencesText([
      { ...difference, no: 1, decided: null },
      { ...difference, no: 2, document: null, decided: kept },
    ]);
    expect(text).toContain('1. CPC 2017-07-10/8, version (to decide)');
    expect(text).toContain('2. CPC 2017-07-10/8, version (kept: the first was published)');
    expect(text).toContain('the paper:  nothing');
    expect(differencesText([])).toContain('nothing otherwise');
  });
});
