import { describe, it, expect } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

describe('statutory deadlines', () => {
  const deadlines = (text: string) =>
    draftOf(`${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nBACKGROUND INFORMATION\n\n${text}\n`);

  it('finds the date that starts the count in another paragraph, and a stated date before the count', () => {
    const { deadlines: found } = deadlines(
      '2. The Ofsted inspection report was published on 25 November 2016.\n3. The plan must be submitted by 9 March 2017, within 70 working days of publication.',
    );
    expect(found).toMatchObject([
      {
        trigger: 'publication',
        triggerDate: '2016-11-25',
        stated: '2017-03-09',
        computed: '2017-03-08',
        agrees: false,
      },
    ]);
  });

  it('leaves open what is not printed', () => {
    expect(deadlines('2. A plan is due within 70 working days of receiving the report.').deadlines).toMatchObject([
      { trigger: 'receipt', triggerDate: null, stated: null, computed: null, agrees: null },
    ]);
    expect(
      deadlines('2. Return interviews are held within 3 working days of the child coming home.').deadlines,
    ).toEqual([]);
  });

  it('says which years it can count in', () => {
    const draft = deadlines(
      '2. Within 70 working days of publication of the inspection report (3 May 2035) a plan is sent.',
    );
    expect(draft.deadlines).toMatchObject([{ triggerDate: '2035-05-03', computed: null }]);
    expect(draft.warnings.map(({ what }) => what).join()).toContain('2012 to 2028');
  });
});
