import { describe, it, expect } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

describe('dates of an inspection told in other words', () => {
  it('reads start, end, announcement and the inspection before', () => {
    const { inspection, discrepancies } = draftOf(`${CABINET_HEAD}RECOMMENDATION

1. That cabinet notes it.

BACKGROUND INFORMATION

2. The inspection was announced on Tuesday 6 June 2017. The following day the team of Ofsted inspectors arrived. The inspection began on Wednesday 7 June 2017 and concluded on 29 June 2017.
3. Wexmoor was last inspected on 3 October 2012. The inspection was led by Janet Okoye HMI. The report was published on Monday 14 August 2017.
`);
    expect(inspection).toMatchObject({
      announced: '2017-06-06',
      started: '2017-06-07',
      concluded: '2017-06-29',
      published: '2017-08-14',
      leadInspector: 'Janet Okoye',
    });
    expect(inspection?.previous).toMatchObject({ earliest: '2012-10-03' });
    expect(discrepancies).toEqual([]);
  });
});

describe('an inspection of another kind', () => {
  it.each(['area inspection', 'local area inspection', 'SEND inspection', 'joint targeted area inspection'])(
    'is given no framework of children’s services: an %s',
    (kind) => {
      const { inspection } = draftOf(`${CABINET_HEAD}RECOMMENDATION

1. That cabinet notes it.

BACKGROUND INFORMATION

2. Children's services were told of the Ofsted ${kind} of 4-8 December 2017.
`);
      expect(inspection?.framework ?? null).toBeNull();
    },
  );
});
