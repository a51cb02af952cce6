import { describe, expect, it } from '@jest/globals';
import { draftOf } from '#libs/testing/papers.js';

const BODY = 'RECOMMENDATION\n\n1. That cabinet notes it.\n\nBACKGROUND INFORMATION\n\n2. Words.\n';
const OWN = {
  itemNo: '8',
  classification: 'Open',
  date: '2017-07-10',
  meeting: 'Cabinet',
  title: 'Inspection of homes',
  wards: 'All',
  from: 'Director',
};
const FIRST = 'Item No. 8.\tClassification: Open\tDate: 10 July 2017\tMeeting Name: Cabinet';

describe('a head', () => {
  it.each([
    [
      'labels of other papers',
      `${FIRST}\nReport title:\tInspection of homes\nPast Pathway:\tNone\nWard(s) or groups affected:\tAll\nFrom:\tDirector\nTo:\tCabinet`,
    ],
    [
      'them in single spaces',
      'Item No. 8.\nClassification: Open\nDate: 10 July 2017\nMeeting Name: Cabinet\nTo: Members\nReport title: Inspection of homes\nDecision no: 45\nWard(s) or groups affected: All\nFrom: Director\nReply to: Registry',
    ],
    [
      'them without colons',
      `${FIRST}\nReport title\tInspection of homes\nDecision no\t45\nWard(s) or groups affected\tAll\nFrom\tDirector\nTo\tCabinet`,
    ],
    [
      'labels that wrapped beside their cells',
      'Item No. 8.     Classification: Open     Date: 10 July 2017     Decision      Cabinet\n                                                                maker:\nReport title:     Inspection of homes\nWard(s) or        All\ngroups\naffected:\nFrom:             Director',
    ],
    [
      'labels that wrapped around their cells',
      'Item No. 8.\nClassification: Open\nDate: 10 July 2017\nDecision\nCabinet\nmaker:\nReport title:\tInspection of homes\nWard(s) or\ngroups\nAll\naffected:\nFrom:\tDirector',
    ],
  ])('has its own values where it has %s', (_, head) => {
    expect(draftOf(`${head}\n\n${BODY}`).report).toMatchObject(OWN);
  });

  it('keeps a title that goes on with a colon', () => {
    const head = (title: string) => `${FIRST}\nReport title: ${title}\nWard(s) or groups affected: All\nFrom: Director`;
    for (const title of [
      'Local Authority Children’s\nServices: outcome',
      'Fostering: a review',
      'The work of the\nBoard: a review',
    ])
      expect(draftOf(`${head(title)}\n\n${BODY}`).report?.title).toBe(title.replace('\n', ' '));
  });
});

describe('an item number', () => {
  it.each(['8', '9.1', '12a', '7(b)', '10 (ii)'])('is read as it is printed: %s', (no) => {
    const row = `Item No.\tClassification:\tDate:\tMeeting Name:\n${no}\tOpen\t10 July 2017\tCabinet`;
    expect(draftOf(`${row}\n\n${BODY}`).report?.itemNo).toBe(no);
    expect(draftOf(`${FIRST.replace('8.', no)}\n\n${BODY}`).report?.itemNo).toBe(no);
  });
});

describe('the layout', () => {
  it.each([
    'Dear all,\n\nRECOMMENDATION\n\nThat is what we did.\n\nBACKGROUND INFORMATION\n\nWords.\n\nAUDIT TRAIL\n\nNone.',
    'From: Jo\nTo: Kim\nDate: 3 May 2017\nTitle: Minutes\n\nRecommendations\n\n1. That we go.',
    `AUDIT TRAIL\n\nVersion\tFinal\n\n${FIRST}\nReport title:\tPlan\n`,
    'The classification of the meeting name is told under report title.\n\nRECOMMENDATION\n\nBACKGROUND DOCUMENTS\n\nAPPENDICES\n',
    `${FIRST}\nReport title:\tPlan\n\nNo heading follows.`,
  ])('is not known by its headings alone, or by labels elsewhere: %j', (text) => {
    expect(draftOf(text).document.layout).toBe('unrecognised');
  });
});

describe('a paper marked as not for the public', () => {
  const mark = (words: string) => draftOf(`${words}\n\n${FIRST}\nReport title:\tPlan\nFrom:\tDirector\n\n${BODY}`);

  it.each(['NOT FOR PUBLICATION', 'Not for publication', 'PRIVATE AND CONFIDENTIAL', 'Contains exempt information'])(
    'says so though it is classified as open: %s',
    (words) => {
      const draft = mark(words);
      expect(draft.report).toMatchObject({ restriction: words, classification: 'Open' });
      expect(draft.discrepancies).toMatchObject([{ statements: [words, 'Classification: Open'] }]);
    },
  );

  it('is not one that speaks of such papers', () => {
    expect(mark('Some papers of this meeting are not for publication, this one is.').report?.restriction).toBeNull();
  });
});

describe('a heading within a head', () => {
  it('is no part of a value whose label wrapped', () => {
    const head = `${FIRST}\nReport Title:             Inspection of homes\n\nWard(s) or groups         All\naffected:\n\nThe story so far\n\nFrom:                     Director\n\n`;
    expect(draftOf(`${head}${BODY}`).report).toMatchObject({ wards: 'All', from: 'Director' });
  });
});
