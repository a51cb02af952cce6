/** Regular expressions for dates as papers write them, over text whose spaces, quotes and dashes are plain. */
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?';
const WEEKDAY = '(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun),? )';
const YEAR = '(?:19|20)\\d{2}\\b(?![/-]\\d)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const NUMBER =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty-four|twenty)';

/** "over the next 12 to 24 months" and its like count from the day of the paper. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
};

export type DateShape =
  | 'week'
  | 'quarter'
  | 'half-year'
  | 'feast'
  | 'day-range'
  | 'full'
  | 'numeric'
  | 'day-month'
  | 'part-of-month'
  | 'month-range'
  | 'month-year'
  | 'season'
  | 'part-of-year'
  | 'financial-year'
  | 'year'
  | 'month'
  | 'period';

const PART = '(?:early|mid|late|(?:beginning|start|middle|end) of)';
const IN =
  '(?<=\\b(?:in|by|since|until|during|from|of|before|after|for|next|last|this|between|and|to|through|throughout|early|late|mid) )';

/** From the most to the least telling: what an earlier pattern took is not read again. */
export const DATE_PATTERNS: readonly (readonly [shape: DateShape, pattern: RegExp])[] = [
  [
    'week',
    new RegExp(
      `\\b(w[/.]?[cbe]|week[ -](?:commencing|beginning|ending|of))(?: on)?:? (?:the )?(${WEEKDAY})?(?:(${DAY})(?: of)? (${MONTH})(?:,? (${YEAR}))?|(\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d{2}))`,
      'gi',
    ),
  ],
  [
    'quarter',
    /\b(?:Q(?:uarter )?([1-4])|(first|second|third|fourth|final|last) quarter)(?: of)?,?(?: FY)? ?((?:19|20)\d{2})(?:[/-](\d{2}|20\d{2}))?\b(?![/-]\d)/gi,
  ],
  ['half-year', /\b(first|second) half of ((?:19|20)\d{2})(?:[/-](\d{2}|20\d{2}))?\b(?![/-]\d)/gi],
  ['feast', new RegExp(`\\bChristmas(?: (${YEAR}))?`, 'g')],
  ['numeric', /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g],
  [
    'day-range',
    new RegExp(
      `\\b(?:between |from )?(?:the )?(${WEEKDAY})?(${DAY})(?: of)?(?: (${MONTH}))?(?:,? (${YEAR}))?(?: and | to | until | through | ?- ?)(?:the )?(${WEEKDAY})?(${DAY})(?: of)? (${MONTH})(?:,? (${YEAR}))?`,
      'gi',
    ),
  ],
  ['full', new RegExp(`\\b(${WEEKDAY})?(${DAY})(?: of)? (${MONTH}),? (${YEAR})`, 'gi')],
  ['day-month', new RegExp(`\\b(${WEEKDAY})?(${DAY})(?: of)? (${MONTH})(?![ -]\\d)`, 'g')],
  [
    'month-range',
    new RegExp(`\\b(?:between |from )?(${MONTH})(?: (${YEAR}))?(?: to | and | until | ?- ?)(${MONTH}) (${YEAR})`, 'g'),
  ],
  ['part-of-month', new RegExp(`\\b(${PART})[ -](${MONTH})(?: (${YEAR}))?`, 'gi')],
  ['month-year', new RegExp(`\\b(${MONTH}),? (${YEAR})`, 'gi')],
  ['season', new RegExp(`\\b(spring|summer|autumn|winter)(?: of)? (${YEAR})`, 'gi')],
  ['part-of-year', new RegExp(`\\b(${PART})[ -](${YEAR})`, 'gi')],
  ['financial-year', /\b(20\d{2})[/-](\d{2}|20\d{2})\b(?![/-]\d)/g],
  [
    'period',
    new RegExp(
      `\\b(?:over|within|during|in|for|throughout|across) the (next|coming|last|past|previous) (${NUMBER})(?:(?: to | or |-)(${NUMBER}))? (days|weeks|months|years)\\b`,
      'gi',
    ),
  ],
  [
    'month',
    new RegExp(
      `${IN}(January|February|March|April|May|June|July|August|September|October|November|December)\\b(?! \\d)`,
      'g',
    ),
  ],
  ['year', new RegExp(`(?<=\\b(?:in|since|during|by|until|throughout|before|after) )${YEAR}`, 'gi')],
];
