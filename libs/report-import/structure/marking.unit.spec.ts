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
  ])('that says %j in its text is not', (words) => {
    expect(markedAt(`${HEAD}${REST}3. Text goes before\n${words}\nand goes on.\n`)).toBeNull();
    expect(markedAt(`${HEAD}${REST}\n3. ${words}\n`)).toBeNull();
  });

  it('of the project’s own is not', () => {
    const files = ['samples', 'libs/report-import/fixtures', '../shared/reports']
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
      .filter((file) => file.endsWith('.txt') && !file.includes('exempt'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => markedAt(readFileSync(file, 'utf8')) !== null)).toEqual([]);
  });
});
