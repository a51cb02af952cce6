import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SourceText } from '../document/source-text.js';
import { findMarking } from './marking.js';

const HEAD = 'Item No. 6\tClassification: Open\tDate: 23 May 2016\tMeeting Name: Cabinet\n';
const REST = `Report title:\tDisposal of the depot
Ward(s) or groups affected:\tAll
From:\tDirector

RECOMMENDATIONS

1. That the cabinet notes the report.

BACKGROUND INFORMATION

2. The depot was bought in 1961.
`;
const markedAt = (text: string) => findMarking(new SourceText(text))?.words ?? null;

describe('a paper', () => {
  it.each([
    'NOT FOR PUBLICATION',
    'Not for publication',
    '*** NOT FOR PUBLICATION ***',
    '[Not for Publication]',
    'NOT FOR PUBLICATION – EXEMPT INFORMATION',
    'EXEMPT',
    'CONFIDENTIAL',
    'Confidential',
    'RESTRICTED',
    'PRIVATE AND CONFIDENTIAL',
    'STRICTLY CONFIDENTIAL',
    'OFFICIAL-SENSITIVE',
    'Closed',
    'CLOSED REPORT',
    'PART II',
    'Part B',
    'PART B – EXEMPT ITEMS',
    'PART 2 (PRIVATE)',
    'NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972',
    'Exempt under paragraphs 1, 2 and 3 of Schedule 12A',
    'Paragraph 3 of Schedule 12A',
    'N O T  F O R  P U B L I C A T I O N',
    'NOT FOR\nPUBLICATION',
    'NOT\u00A0FOR\u200B PUBLICATION',
    'Conﬁdential',
    'This report is not for publication.',
    'This report is exempt by virtue of paragraph 3.',
    'This report contains confidential information about a person.',
    'NOT-FOR-PUBLICATION',
    'N O T F O R P U B L I C A T I O N',
    'C O N F I D E N T I A L',
    'E X E M P T  R E P O R T',
    'P A R T  B',
    'N.O.T. F.O.R. P.U.B.L.I.C.A.T.I.O.N',
    'N o t  f o r  p u b l i c a t i o n',
    'NOT FOR\u00ADPUB\u200DLICATION',
    'CONFI\u00ADDENTIAL',
    'Ｎｏｔ ｆｏｒ ｐｕｂｌｉｃａｔｉｏｎ',
    'Not for public release',
    'NOT FOR RELEASE TO THE PUBLIC OR PRESS',
    'NOT FOR PUBLICATION OR DISCLOSURE',
    'Do not publish',
    'Withheld from publication',
    'Pink papers',
    'Printed on pink paper',
    'Part II report',
    'PART II – PINK PAPERS',
    'Part B (pink papers)',
    'Official: Sensitive',
    'OFFICIAL – SENSITIVE: PERSONAL',
    'COMMERCIAL IN CONFIDENCE',
    'Commercially sensitive',
    'Press and public excluded',
    'Not open to the public',
    'Members only',
    'DRAFT – CONFIDENTIAL',
    'Confidential – not for publication',
    'By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972',
    'Paragraph 3, Schedule 12A, Local Government Act 1972',
    'Schedule 12A, paragraphs 1 and 2',
    'Exempt information: paragraph 3',
    'Exempt – para. 3 of Sch. 12A',
    'Category 3 (Access to Information Procedure Rules)',
  ])('that bears %j above its head is marked, whatever it is classified', (words) => {
    expect(markedAt(`${words}\n\n${HEAD}${REST}`)).not.toBeNull();
    expect(markedAt(`${words}\n${HEAD}${REST}`)).not.toBeNull();
    expect(markedAt(`${HEAD}${words}\n${REST}`)).not.toBeNull();
  });

  it.each([
    ['beside the classification', `Classification: Open\tNOT FOR PUBLICATION\n${REST}`],
    ['beside it, in bars', `| Classification: Open | EXEMPT |\n${REST}`],
    ['after its title', `${HEAD}${REST.replace('the depot\n', 'the depot – closed report\n')}`],
    ['after its title in brackets', `${HEAD}${REST.replace('the depot\n', 'the depot (Exempt)\n')}`],
    ['as a running head', `${HEAD}${REST}\fNOT FOR PUBLICATION\n3. The offers.\n`],
    ['as a running foot', `${HEAD}${REST}3. The offers are\nNOT FOR PUBLICATION\n\fbelow.\n`],
    ['as a heading of a part', `${HEAD}${REST}\nNot for publication\n\n3. The offers.\n`],
    ['at the head of each page', `${HEAD}${REST}\fConfidential\n3. The offers.\n\fConfidential\n4. The end.\n`],
    ['at the foot of each page', `${HEAD}${REST}3. The\nPart B\t2\n\foffers.\nPart B\t3\n\fThe end.\n`],
    ['at the foot, after the page', `${HEAD}${REST}3. The\nPage 2 of 3   Not for Publication\n\foffers.\n`],
    ['between its pages', `${HEAD}${REST}\f\nExempt – paragraph 3 of Schedule 12A\n\f3. The offers.\n`],
    ['with more than one word', `${HEAD}${REST}\nConfidential – not for publication\n\n3. The offers.\n`],
    ['in a sentence about itself', `${HEAD}${REST}3. This report is exempt from publication under paragraph 3.\n`],
  ])('is marked %s', (_, text) => expect(markedAt(text)).not.toBeNull());

  it.each([
    'Some papers of this meeting are not for publication, this one is.',
    'The closed report on the same agenda is not for publication.',
    'The committee then went into closed session',
    'Confidential information about the family was shared with the board.',
    'An exempt appendix is circulated with the report of 4 July.',
    'This report is not exempt.',
    'Residents who are exempt from council tax',
    'Free parking was restricted.',
    'Closed',
    'Part B',
    'the draft was confidential',
    'This report is exempt from call-in.',
    'This paper is restricted to matters of housing.',
    'This report contains no exempt or confidential information.',
    'Pink papers are those that members hand back.',
    'Young people told us in confidence',
    'EXEMPT INFORMATION',
    'PRIVATE SECTOR HOUSING',
    'PART 2: THE OPTIONS',
    'under paragraph 3 of Schedule 12A of the Act',
  ])('that says %j in its text is not', (words) => {
    expect(markedAt(`${HEAD}${REST}3. Text goes before\n${words}\nand goes on.\n`)).toBeNull();
    expect(markedAt(`${HEAD}${REST}\n3. ${words}\n`)).toBeNull();
  });

  it.each(['Exempt information', 'CONFIDENTIALITY', 'Exempt items', 'Part 2', 'In confidence'])(
    'that has %j as a heading is not',
    (words) => expect(markedAt(`${HEAD}${REST}\n${words}\n\nNone.\n`)).toBeNull(),
  );

  it.each(['Closed', 'RESTRICTED', 'Part B'])(
    'that has %j as a cell, or once at the end of a page, is not',
    (words) => {
      expect(markedAt(`${HEAD}${REST}\nAction\tStatus\nOne\t${words}\nTwo\t${words}\n`)).toBeNull();
      expect(markedAt(`${HEAD}${REST}\n3. Text\n${words}\n\f4. More.\n`)).toBeNull();
    },
  );

  it.each(['Exempt: No', 'Exempt:\tNo', 'Exempt?\tNone', 'Exempt | No', 'Private and confidential:\tNot applicable'])(
    'that says %j in its head is not',
    (words) => expect(markedAt(`${HEAD}${words}\n${REST}`)).toBeNull(),
  );

  it('of the project’s own is not', () => {
    const files = ['samples', 'libs/report-import/fixtures', '../shared/reports']
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
      .filter((file) => file.endsWith('.txt') && !file.includes('exempt'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => markedAt(readFileSync(file, 'utf8')) !== null)).toEqual([]);
  });
});
