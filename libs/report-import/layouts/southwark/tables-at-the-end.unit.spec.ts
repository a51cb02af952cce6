import { describe, expect, it } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

const read = (end: string) => draftOf(`${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\n${end}\n`);

describe('the consultation table', () => {
  const told = (table: string) =>
    read(
      `AUDIT TRAIL\n\nVersion\tFinal\nCONSULTATION WITH OTHER OFFICERS / DIRECTORATES / CABINET MEMBER\n${table}`,
    ).consultation.map(({ who, sought, included }) => [who, sought, included]);
  const ROWS = [
    ['Strategic Director of Children’s Services', 'Yes', 'No'],
    ['Director of Law', 'No', 'No'],
  ];

  it.each([
    [
      'headings in single spaces',
      'Officer Title Comments sought Comments included\nStrategic Director of Children’s Services Yes No\nDirector of Law No No',
    ],
    [
      'a name that wrapped below its answers',
      'Officer Title                        Comments sought     Comments included\nStrategic Director of Children’s     Yes                 No\nServices\nDirector of Law                      No                  No',
    ],
    [
      'the same with tabs',
      'Officer Title\tComments sought\tComments included\nStrategic Director of Children’s\tYes\tNo\nServices\nDirector of Law\tNo\tNo',
    ],
    [
      'names that wrapped above their answers',
      'Officer Title\tComments sought\tComments included\nStrategic Director of\nChildren’s Services\tYes\tNo\nDirector of Law\tNo\tNo',
    ],
  ])('is read with %s', (_, table) => {
    expect(told(table)).toEqual(ROWS);
  });

  it('has no row for an officer without answers', () => {
    expect(
      told(
        'Officer Title\tComments sought\tComments included\nHead of Care\tYes\tNo\nCabinet Member\nDirector of Law\tNo\tNo',
      ),
    ).toEqual([
      ['Head of Care', 'Yes', 'No'],
      ['Director of Law', 'No', 'No'],
    ]);
  });
});

describe('the appendices', () => {
  const told = (list: string) => read(`APPENDICES\n\n${list}`).appendices.map(({ no, title }) => [no, title]);

  it('end where a table of numbers follows', () => {
    const numbers = '\n\nPlaces by ward\n\n1\tAsh\t30\n2\tBeech\t40\n3\tElm\t50\n4\t12\t13';
    expect(told(`None${numbers}`)).toEqual([]);
    expect(told(numbers)).toEqual([]);
    expect(told(`No.\tTitle\nAppendix 1\tPlan${numbers}`)).toEqual([['1', 'Plan']]);
  });

  it('are numbered one after the other', () => {
    expect(told('No.\tTitle\n1\tPlan of\nhomes\n2\tBudget\nA\tOther\n7\tMore')).toMatchObject([
      ['1', 'Plan of homes'],
      ['2', 'Budget'],
    ]);
  });
});

describe('the background documents', () => {
  const told = (list: string) => read(`BACKGROUND DOCUMENTS\n\n${list}`);
  const HEAD = 'Background Papers\tHeld At\tContact Details';

  it.each([
    'a)\tAgenda\nb)\tMinutes',
    'Contact Details\nJo Reed\n160 High Street\nLondon',
    `${HEAD.replace(/\t/g, '\n')}\nPlan\nLearning\nJo Reed\n160 High Street`,
  ])('are none where their headings or cells cannot be told, and a warning says so: %j', (list) => {
    const draft = told(list);
    expect(draft.backgroundDocuments).toEqual([]);
    expect(draft.warnings.map(({ what }) => what).join()).toContain('stands among the background documents');
  });

  it('have their marks in the title', () => {
    expect(told(`${HEAD}\na)\tAgenda\tLearning\tJo Reed`).backgroundDocuments).toMatchObject([
      { title: 'a) Agenda', heldAt: 'Learning', contact: 'Jo Reed' },
    ]);
  });

  it('leave an address alone that goes on below', () => {
    expect(told(`${HEAD}\nPlan\tLearning\tJo Reed\n160 High Street`).backgroundDocuments).toHaveLength(1);
  });
});

describe('a table whose columns were moved', () => {
  it('is read by its headings', () => {
    const draft = read(
      `BACKGROUND DOCUMENTS\n\nHeld At\tContact\tBackground Papers\nLearning\tJo Reed\tPlan\n\nAPPENDICES\n\nTitle\tNo.\nBudget\tAppendix 1\n\nAUDIT TRAIL\n\nVersion\tFinal\nCONSULTATION WITH OTHER OFFICERS\nComments included\tOfficer Title\tComments sought\nNo\tDirector of Law\tYes`,
    );
    expect(draft).toMatchObject({
      backgroundDocuments: [{ title: 'Plan', heldAt: 'Learning', contact: 'Jo Reed' }],
      appendices: [{ no: '1', title: 'Budget' }],
      consultation: [{ who: 'Director of Law', sought: 'Yes', included: 'No' }],
    });
  });

  it('is not read where a heading of it is not known', () => {
    const draft = read(
      `AUDIT TRAIL\n\nVersion\tFinal\nCONSULTATION WITH OTHER OFFICERS\nOfficer Title\tAsked on\tComments included\nDirector of Law\tYes\tNo`,
    );
    expect(draft.consultation).toEqual([]);
  });
});

describe('what wrapped within the tables at the end', () => {
  it.each([
    'Jo Lee 01632 960\n200',
    'Jo Lee 01632\n\n960200',
    'Jo Lee (01632) 960-\n\n\n200',
    'Jo Lee +44 1632 960\n200',
  ])('gives no contact of half a telephone number: %j', (contact) => {
    const { backgroundDocuments, warnings } = read(
      `BACKGROUND DOCUMENTS\n\nBackground Papers\tHeld At\tContact\nThe law\t1 Mill Lane\t${contact}`,
    );
    expect(backgroundDocuments.filter(({ contact: told }) => told !== null)).toEqual([]);
    expect(warnings.map(({ what }) => what).join()).toContain('Jo Lee');
  });

  it('gives a contact whose number is whole', () => {
    const { backgroundDocuments } = read(
      'BACKGROUND DOCUMENTS\n\nBackground Papers\tHeld At\tContact\nThe law\t1 Mill Lane\tJo Lee 01632 960 200',
    );
    expect(backgroundDocuments).toMatchObject([{ contact: 'Jo Lee 01632 960 200' }]);
  });

  it('ends the consultation at the day of sending, in whatever words its cell was broken', () => {
    const { consultation } = read(
      `AUDIT TRAIL\n\nVersion\tFinal\nCONSULTATION WITH OTHER OFFICERS / DIRECTORATES / CABINET MEMBER\nOfficer Title\tComments sought\tComments included\nDirector of Law\tNo\tNo\nCabinet Member\tYes\tNo\nDate\nfinal report sent to Constitutional Team\t3 May 2018`,
    );
    expect(consultation.map(({ who }) => who)).toEqual(['Director of Law', 'Cabinet Member']);
  });
});
