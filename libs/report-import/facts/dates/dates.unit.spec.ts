import { describe, expect, it } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';
import { readDates } from './dates.js';

const days = (text: string) => readDates(text, text, '2017-07-10').map(({ earliest, latest }) => [earliest, latest]);
const DAY = '2017-09-20';

describe('a whole day', () => {
  it.each([
    '20 September 2017',
    '20th September, 2017',
    '20 th September 2017',
    'the 20th of September 2017',
    'the twentieth of September 2017',
    '20 Sept. 2017',
    '20 Sep 2017',
    '20-Sep-2017',
    '20-Sep-17',
    '20 SEPTEMBER 2017',
    "20 September '17",
    'Wednesday 20 September 2017',
    'Wed. 20 Sept. 2017',
    'Wednesday, the 20th of September, 2017',
    '20 September 2017 (Wednesday)',
    'September 20, 2017',
    'Sept. 20th 2017',
    '20/09/2017',
    '20/9/2017',
    '20.09.2017',
    '20-09-2017',
    '20/09/17',
    '20.09.17',
    '2017-09-20',
    '2017/09/20',
    '2017.9.20',
    '20 / 09 / 2017',
  ])('is read as it is written: %s', (words) => {
    expect(days(`It is due by ${words} at last.`)).toEqual([[DAY, DAY]]);
  });

  it.each([
    '20 September',
    '20 Sept',
    'September 20',
    '20 September 17',
    'Wednesday 20 September',
    '17-09-20',
    '20/09-2017',
    '20 Setpember 2017',
    '20 September 20171',
    '20 September 2117',
    '2/2017/09',
    '31/09/2017',
    '31 September 2017',
    '30 February',
    '09/20/2017',
    '45 September 2017',
  ])('is none without a year, or where it cannot be read: %s', (words) => {
    expect(days(`It is due by ${words} at last.`)).toEqual([[null, null]]);
  });

  it.each([
    'version 3.2.10',
    'paragraph 1.2.17',
    '24/7',
    'plot 20-09',
    'ref. 17/AP/2017',
    'in 12.09 hours',
    '£20 Sept',
  ])('is none where no date is: %s', (words) => expect(days(`It is ${words} as said.`)).toEqual([]));
});

describe('a stretch of days, or either of two', () => {
  it.each([
    ['4/5 July 2017', '2017-07-04', '2017-07-05'],
    ['4 / 5 July 2017', '2017-07-04', '2017-07-05'],
    ['4 or 5 July 2017', '2017-07-04', '2017-07-05'],
    ['Tuesday 4/Wednesday 5 July 2017', '2017-07-04', '2017-07-05'],
    ['4 July or 11 July 2017', '2017-07-04', '2017-07-11'],
    ['4 July 2017 or 11 July 2017', '2017-07-04', '2017-07-11'],
    ['4/7/2017 or 11/7/2017', '2017-07-04', '2017-07-11'],
    ['28 Dec 2018/4 Jan 2019', '2018-12-28', '2019-01-04'],
    ['28 December/4 January 2019', '2018-12-28', '2019-01-04'],
    ['Jan/Feb 2019', '2019-01-01', '2019-02-28'],
    ['Sept./Oct. 2019', '2019-09-01', '2019-10-31'],
    ['January or February 2019', '2019-01-01', '2019-02-28'],
    ['January, February and March 2019', '2019-01-01', '2019-03-31'],
    ['December/January 2019', '2018-12-01', '2019-01-31'],
    ['December to January 2019', '2018-12-01', '2019-01-31'],
    ['July 2017/August 2017', '2017-07-01', '2017-08-31'],
    ['autumn/winter 2019', '2019-09-01', '2020-02-29'],
    ['winter/spring 2019', '2018-12-01', '2019-05-31'],
    ["Spring '19", '2019-03-01', '2019-05-31'],
  ])('is read from its first to its last: %s', (words, earliest, latest) => {
    expect(days(`It is due in ${words} at last.`)).toEqual([[earliest, latest]]);
  });

  it.each([
    'December and January 2019',
    '4.7.17',
    '12/2019',
    'Jul-17',
    'FY19/20',
    'Q3 19/20',
    'H1 2019',
    'Easter 2019',
    'summer term 2019',
    'half-term 2019',
  ])('is told as not read where it could be several: %s', (words) => {
    expect(days(`It is due by ${words} at last.`)).toEqual([[null, null]]);
  });

  it.each(['paragraph 4.7.17', 'decision 12/2019', 'form AB-17', 'the Easter holidays'])(
    'is none where no date is: %s',
    (words) => expect(days(`See ${words} as said.`)).toEqual([]),
  );
});

describe('the year of a day that has none', () => {
  const paper = (body: string) =>
    draftOf(`${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nBACKGROUND INFORMATION\n\n2. ${body}\n`);
  const COUNTED = 'Within 70 working days of the publication of the inspection report (24 March 2016) the plan is sent';

  it('is told by the day from which its own sentence counts: the first after it', () => {
    expect(paper(`${COUNTED}, by 4 July.`).deadlines).toMatchObject([{ stated: '2016-07-04', agrees: false }]);
    expect(paper(`${COUNTED}, by 4 February.`).deadlines).toMatchObject([{ stated: '2017-02-04' }]);
  });

  it('is not told by another sentence, nor by the paper’s day, and a warning says so', () => {
    const draft = paper(`${COUNTED}. The last date for submission is 4 July.`);
    expect(draft.deadlines).toMatchObject([{ stated: null, agrees: null }]);
    expect(draft.dates.filter(({ words }) => words === '4 July')).toMatchObject([{ earliest: null, latest: null }]);
    expect(draft.warnings.map(({ what }) => what)).toContain('“4 July” says no year: no day was taken from it.');
  });
});

describe('a date in full-width figures', () => {
  it('is read as any other, its words kept', () => {
    const draft = draftOf(
      `${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nBACKGROUND\n\n2. It was on ４ July ２０１７ that we met.\n`,
    );
    expect(draft.dates).toMatchObject([{ words: '４ July ２０１７', earliest: '2017-07-04', latest: '2017-07-04' }]);
  });
});

describe('dates that cannot be', () => {
  const head = (date: string) =>
    draftOf(`${CABINET_HEAD.replace('14 November 2018', date)}RECOMMENDATION\n\n1. That cabinet notes it.\n`);

  it('are told in the head', () => {
    const draft = head('31 September 2016');
    expect(draft.report?.date).toBeNull();
    expect(draft.discrepancies).toMatchObject([{ statements: ['31 September 2016'], why: 'there is no such day' }]);
    expect(head('Monday 14 November 2018')).toMatchObject({
      report: { date: '2018-11-14' },
      discrepancies: [{ statements: ['Monday 14 November 2018'], why: '14 November 2018 was a Wednesday' }],
    });
  });

  it('are told in a table of actions', () => {
    const draft = draftOf(
      `${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES\n\n2. The plan:\n\nAction\tDue\nOpen a centre\tMonday 6 June 2019\nClose a home\t31/06/2019\n\n3. It is so.\n`,
    );
    expect(draft.discrepancies.map(({ why }) => why)).toEqual(['6 June 2019 was a Thursday', 'there is no such day']);
  });

  it('leave a head’s date unread that two days could be', () => {
    const draft = head('14 November 2018 or 21 November 2018');
    expect(draft.report?.date).toBeNull();
    expect(draft.warnings.map(({ what }) => what).join()).toContain(
      '“14 November 2018 or 21 November 2018” stands where',
    );
  });
});
