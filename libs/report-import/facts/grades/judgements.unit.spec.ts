import { describe, it, expect } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

describe('grades of two inspections', () => {
  const body = (table: string) =>
    draftOf(`${CABINET_HEAD}RECOMMENDATION

1. That cabinet refers the report to the Scrutiny Commission.

BACKGROUND INFORMATION

2. The Ofsted inspection took place between Monday 9 January 2017 and 2 February 2017.

KEY ISSUES FOR CONSIDERATION

${table}
`);

  it('leaves the earlier one alone', () => {
    const draft = body(`3. At the previous inspection the grades were:

Overall effectiveness\tGood

4. This inspection gives these judgements:

Children's services in Kell Bay are inadequate
Leadership, Management & Governance: Inadequate
Adoption performance
Requires
improvement
Experiences and progress of
care leavers\tGood`);
    expect(draft.judgements.map(({ code, grade }) => [code, grade])).toEqual([
      ['overall', 'Inadequate'],
      ['2.1', 'Requires improvement'],
      ['2.2', 'Good'],
      ['3', 'Inadequate'],
    ]);
    expect(draft.authority?.code).toBe('kell-bay');
  });

  it('records what two statements of one grade cannot both hold', () => {
    const draft = body(`3. The council achieved an overall effectiveness judgement of good.

Children's services in Kell Bay require improvement to be good`);
    expect(draft.judgements).toMatchObject([{ code: 'overall', grade: 'Requires improvement' }]);
    expect(draft.discrepancies.map(({ why }) => why).join()).toContain('overall grade');
  });

  it('takes the overall grade from prose where there is no table', () => {
    expect(body('3. The council achieved an overall effectiveness judgement of outstanding.').judgements).toMatchObject(
      [{ code: 'overall', grade: 'Outstanding' }],
    );
  });

  it('reads no columns of which it cannot tell the inspection', () => {
    const draft = body('Overall effectiveness\tGood\tInadequate\nAdoption performance\tGood');
    expect(draft.judgements).toEqual([]);
  });

  const SIDE_BY_SIDE = [
    'Area\tPrevious grade\tCurrent grade',
    'Overall effectiveness\tInadequate\tGood',
    'Adoption performance\tGood\tOutstanding',
    'Leadership, management and governance\tInadequate\tGood',
  ];

  it.each([1, 2, 3])('reads no row of theirs that has lost a grade, wherever it stands: row %i', (at) => {
    const lines = SIDE_BY_SIDE.map((line, index) => (index === at ? line.replace(/\t[^\t]*$/, '') : line));
    const { judgements, warnings } = body(lines.join('\n'));
    expect(judgements.filter(({ grade }) => grade === 'Inadequate')).toEqual([]);
    expect(judgements).toHaveLength(2);
    expect(warnings.map(({ what }) => what).join()).toContain('has one, and was not read');
  });

  it('reads none of theirs below a heading that parts them from what names the inspections', () => {
    const cells = (rows: readonly string[]): string => rows.join('\n\n').replaceAll('\t', '\n\n');
    const [head = '', ...rows] = SIDE_BY_SIDE;
    const { judgements } = body(`${head.replaceAll('\t', ' ')}\n\nSchedule of things\n\n${cells(rows)}`);
    expect(judgements.filter(({ grade }) => grade === 'Inadequate')).toEqual([]);
  });
});
