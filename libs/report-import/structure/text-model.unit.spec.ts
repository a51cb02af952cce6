import { describe, expect, it } from '@jest/globals';
import { SourceText } from '../document/source-text.js';
import { ACTION_TABLE } from '../facts/actions/action-columns.js';
import { GRADE_TABLE } from '../facts/grades/grade-table.js';
import { modelOf } from './text-model.js';

const PAPER = `Item No. 4\tClassification: Open

RECOMMENDATION

1. That cabinet:
   a) notes the plan;
   b) agrees its costs.

KEY ISSUES FOR CONSIDERATION

2. The plan is this.

Action\tOwner
Open a centre\tHead of Care
Page 1 of 2

A heading of the paper’s own

3. Overall it is reviewed.

Overall effectiveness\tGood

AUDIT TRAIL

Version\tFinal
`;

describe('the model of a plain text', () => {
  const model = modelOf(new SourceText(PAPER));
  const body = model.body({ headed: ACTION_TABLE, valued: GRADE_TABLE });

  it('has the head, and a section for each heading of the template', () => {
    expect(model.sections.map(({ kind, title }) => [kind, title])).toEqual([
      ['head', null],
      ['recommendation', 'RECOMMENDATION'],
      ['issues', 'KEY ISSUES FOR CONSIDERATION'],
      ['audit', 'AUDIT TRAIL'],
    ]);
    expect(model.furniture.map(({ text }) => text)).toEqual(['Page 1 of 2']);
  });

  it('has headings, paragraphs and items in their order, and no table among them', () => {
    expect(
      body.elements.map((one) => [one.kind, one.within, one.kind === 'bullet' ? one.marker : null, one.passage.text]),
    ).toEqual([
      ['paragraph', 'recommendation', null, 'That cabinet:'],
      ['bullet', 'recommendation', 'a', 'notes the plan;'],
      ['bullet', 'recommendation', 'b', 'agrees its costs.'],
      ['paragraph', 'issues', null, 'The plan is this.'],
      ['heading', 'issues', null, 'A heading of the paper’s own'],
      ['paragraph', 'issues', null, 'Overall it is reviewed.'],
    ]);
  });

  it('has the tables with their places', () => {
    const [table] = body.headed;
    expect(table?.rows.map((row) => row.get('owner')?.text)).toEqual(['Head of Care']);
    expect(PAPER.slice(table?.range.from, table?.range.to)).toBe('Action\tOwner\nOpen a centre\tHead of Care');
    expect(body.valued.rows).toMatchObject([{ name: 'Overall effectiveness', value: 'Good' }]);
  });

  it('tells what surrounds a place', () => {
    expect(model.around(PAPER.indexOf('Classification'))).toEqual({
      section: 'head',
      before: '',
      isBesideOther: true,
    });
    expect(model.around(PAPER.indexOf('Care'))).toMatchObject({ before: 'Head of ', isBesideOther: true });
    expect(model.around(PAPER.indexOf('Page 1'))).toEqual({ section: null, before: '', isBesideOther: false });
  });
});
