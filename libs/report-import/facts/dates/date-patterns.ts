/**
 * Regular expressions for dates as papers write them, over text whose spaces, quotes and dashes are plain. Parts have
 * names; what a pattern says is told in `date-meaning.ts`.
 */
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const month = (name: string): string => `(?<${name}>(?:${MONTHS})(?![\\p{L}]))\\.?`;
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun';
const weekday = (name: string): string => `(?:(?<${name}>${WEEKDAYS})(?!\\p{L})\\.?,? (?:the )?)?`;
/** "20 September, 2015 hrs" is a time of day. */
const YEAR4 = '(?:19|20)\\d{2}(?!\\d|[/-]\\d| ?(?:hrs?|hours|h)(?!\\p{L}))';
/** "2017", or "'17". */
const year = (name: string): string => `(?<${name}>${YEAR4}|'\\d{2}(?!\\d))`;
/** A year that another date may follow after a stroke: "28 December 2018/4 January 2019". */
const firstYear = (name: string): string => `(?<${name}>(?:19|20)\\d{2}(?!\\d)|'\\d{2}(?!\\d))`;
const day = (name: string): string => `(?<${name}>\\d{1,2})(?: ?(?:st|nd|rd|th)(?!\\p{L}))?`;
/** Between day, month and year: "20 September, 2017", "20-Sep-2017", "20th of September 2017". */
const OF = '(?: of | ?[-/.,] ?| )';
const THEN = '(?: ?[-/.,] ?|,? (?:of )?(?:the year )?)';
/** No part of a longer number or word. */
const START = '(?<![\\p{L}\\d£$€#]|\\d[.,:/-])(?!(?<=(?<![\\d.])[0-3] )\\d(?!\\d))';
/** Digits that belong together or not, and marks that no date is written with: they may mean a day, and are read as none. */
const DOUBTFUL = [
  `(?<![\\p{L}\\d])[0-3] \\d(?: ?(?:st|nd|rd|th))?(?: of)? (?:${MONTHS})\\.?,? (?:19|20)\\d{2}(?!\\d)`,
  "(?<![\\p{L}\\d])\\d{1,2}(?<doubt>[:\\\\_/])\\d{1,2}\\k<doubt>'?(?:\\d{4}|(?<=')\\d{2})(?!\\d)",
  '(?<!\\d)\\d{1,2} - \\d{1,2} - \\d{2}(?!\\d)',
  '(?<![\\p{L}\\d])(?:(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?!\\d)',
].join('|');
const NUMBER =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty-four|twenty)';

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

export const ORDINAL_DAYS: readonly string[] = [
  '',
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
  ...'first second third fourth fifth sixth seventh eighth ninth'.split(' ').map((unit) => `twenty-${unit}`),
  'thirtieth',
  'thirty-first',
];

export type DateShape =
  | 'week'
  | 'quarter'
  | 'half-year'
  | 'feast'
  | 'day-range'
  | 'days'
  | 'full'
  | 'numeric'
  | 'numeric-range'
  | 'unread'
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

const SEASONS = 'spring|summer|autumn|winter';
const PART = '(?<part>early|mid|late|(?:beginning|start|middle|end) of)';
const IN =
  '(?<=\\b(?:in|by|since|until|during|from|of|before|after|for|next|last|this|between|and|to|through|throughout|early|late|mid) )';
/** After these, figures that could be a part of anything are of a date. */
const FORMAL = '(?<=\\b(?:by|on|in|until|from|since|before|after|dated|due) )';
const NUMERIC =
  '(?:\\d{1,2} ?[/.] ?\\d{1,2} ?[/.] ?(?:19|20)\\d{2}|\\d{1,2}-\\d{1,2}-(?:19|20)\\d{2}|(?:19|20)\\d{2}([-/.])\\d{1,2}\\1\\d{1,2})';
const numeric = (name: string): string =>
  `(?<${name}>${NUMERIC.replace('([-/.])', `(?<${name}Mark>[-/.])`).replace('\\1', `\\k<${name}Mark>`)})`;
/** Two digits for the year are read after strokes, and after full stops where day and month have two digits too. */
const SHORT_NUMERIC = '(?<short>\\d{1,2}/\\d{1,2}/\\d{2}|\\d{2}\\.\\d{2}\\.\\d{2})';
const NUMERIC_END = '(?![\\d/]|[.-]\\d)';

/** From the most to the least telling: what an earlier pattern took is not read again. */
export const DATE_PATTERNS: readonly (readonly [shape: DateShape, pattern: RegExp])[] = (
  [
    [
      'week',
      `\\b(?<way>w[/.]?[cbe]|week[ -](?:commencing|beginning|ending|of))\\.?(?: on)?:? (?:the )?${weekday('wd')}(?:${day('d')}${OF}${month('m')}(?:${THEN}${year('y')})?|${numeric('n')})`,
      'giu',
    ],
    [
      'quarter',
      '\\b(?:Q(?:uarter )?(?<q>[1-4])|(?<nth>first|second|third|fourth|final|last) quarter)(?: of)?,?(?: FY)? ?(?<y>(?:19|20)\\d{2})(?:[/-](?<next>\\d{2}|20\\d{2}))?\\b(?![/-]\\d)',
      'giu',
    ],
    [
      'half-year',
      '\\b(?<nth>first|second) half of (?<y>(?:19|20)\\d{2})(?:[/-](?<next>\\d{2}|20\\d{2}))?\\b(?![/-]\\d)',
      'giu',
    ],
    ['feast', `\\bChristmas(?:(?: Day| Eve)? ${year('y')})?`, 'gu'],
    [
      'numeric-range',
      `(?<![\\p{L}\\d/.-])${numeric('n')}(?: ?- ?| to | until | and | or )${numeric('n2')}${NUMERIC_END}`,
      'giu',
    ],
    [
      'numeric',
      `(?<![\\p{L}\\d/.£-])(?:${weekday('wd')})(?<![\\p{L}\\d/.£-])(?:${numeric('n')}|${SHORT_NUMERIC})${NUMERIC_END}`,
      'giu',
    ],
    [
      'days',
      `${START}${day('d')}(?:, ${weekday('wd0')}\\d{1,2}(?:st|nd|rd|th)?){1,8},? (?:and|&|or) ${weekday('wd')}${day('d2')}${OF}${month('m2')}${THEN}${year('y2')}`,
      'giu',
    ],
    [
      'day-range',
      `(?:\\b(?<between>between |from ))?(?:\\bthe )?${START}${weekday('wd')}${day('d')}(?:${OF}${month('m')})?(?:${THEN}${firstYear('y')})?(?<link> and | & | or | to | until | through | ?[-/] ?)(?:the )?${weekday('wd2')}${day('d2')}${OF}${month('m2')}(?:${THEN}${year('y2')})?`,
      'giu',
    ],
    [
      'full',
      `${START}${weekday('wd')}${day('d')}${OF}?${month('m')}${THEN}${year('y')}(?: \\((?<wd2>${WEEKDAYS})\\))?`,
      'giu',
    ],
    [
      'full',
      `\\b${weekday('wd')}(?<ord>${ORDINAL_DAYS.slice(1).reverse().join('|')})(?: day)? of ${month('m')}${THEN}${year('y')}`,
      'giu',
    ],
    [
      'full',
      `(?<!\\d[ .-]?|\\p{L})${weekday('wd')}${month('m')}(?: the)?[ -]${day('d')}(?:, ?| |-)${year('y')}`,
      'giu',
    ],
    ['full', `${START}(?<y>(?:19|20)\\d{2})([-/])${month('m')}\\2(?<d>\\d{1,2})(?!\\d)`, 'giu'],
    // Two digits for the year: read between strokes or hyphens, else they may be anything.
    ['full', `${START}${weekday('wd')}(?<d>\\d{1,2})([-/])${month('m')}\\3(?<yy>\\d{2})(?![\\d/-])`, 'giu'],
    [
      'day-month',
      `${START}${weekday('wd')}${day('d')}(?: of | ?- ?| )${month('m')}(?: \\d{2,4}(?!\\d|:)|-\\d+)?`,
      'gu',
    ],
    ['day-month', `(?<!\\d[ .-]?|\\p{L})${weekday('wd')}${month('m')}(?: the)? ${day('d')}(?![\\d%]|[.:]\\d)`, 'gu'],
    [
      'month-range',
      `\\b(?:between |from )?${month('m')}(?: ${year('y')})?(?:, (?:${MONTHS})\\.?)*(?<link> to |,? and | & |,? or | until | through | ?[-/] ?)${month('m2')} ${year('y2')}`,
      'gu',
    ],
    ['part-of-month', `\\b${PART}[ -]${month('m')}(?: ${year('y')})?`, 'giu'],
    [
      'month-year',
      `(?<![\\p{L}\\d]|\\d(?:st|nd|rd|th)?(?: of)?[ .-]?)${month('m')}(?:,? | ?[-/] ?)${year('y')}`,
      'giu',
    ],
    [
      'season',
      `\\b(?:(?<season0>${SEASONS})(?: or | and | to | until | ?[-/] ?))?(?<season>${SEASONS})(?: of)? ${year('y')}`,
      'giu',
    ],
    ['part-of-year', `\\b${PART}[ -](?<y>${YEAR4})`, 'giu'],
    ['financial-year', '(?<![\\d/-])(?<y>20\\d{2})[/-](?<next>\\d{2}|20\\d{2})(?!\\d|[/-]\\d)', 'gu'],
    [
      'period',
      `\\b(?:over|within|during|in|for|throughout|across) the (?<way>next|coming|last|past|previous) (?<least>${NUMBER})(?:(?: to | or |-)(?<most>${NUMBER}))? (?<unit>days|weeks|months|years)\\b`,
      'giu',
    ],
    // What looks like a day of a year and was not read as one.
    [
      'unread',
      `${DOUBTFUL}|(?<![\\p{L}\\d/.-])(?:\\d{1,4} ?/ ?\\d{1,2} ?/ ?\\d{2,4}|\\d{1,2}[ /.-]\\d{1,2}[ /.-](?:19|20)\\d{2}|\\d{1,2}[/.-](?:19|20)\\d{2}[/.-]\\d{1,2}|\\d{2}-(?:0\\d|1[0-2])-\\d{2})(?![\\d/-])|${START}\\d{1,3}(?: ?(?:st|nd|rd|th))?(?: of)?[ -]?(?<word>\\p{L}{3,10})\\.?,?[ -]?(?:19|20)\\d{2}\\b|(?<!\\p{L})(?<word2>\\p{L}{3,10})\\.? \\d{1,3}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}\\b|(?<!\\d)(?:19|20)\\d{2} (?<word3>\\p{L}{3,10})\\.? \\d{1,2}(?!\\d)`,
      'giu',
    ],
    [
      'unread',
      `${FORMAL}(?:\\d{1,2}\\.\\d{1,2}\\.\\d{2}|(?:0?[1-9]|1[0-2])[/.]${YEAR4})(?![.\\d])|(?<!\\p{L})(?:${MONTHS})-\\d{2}(?![\\d-])|\\b(?:FY ?|Q[1-4],? (?:FY ?)?|H[12],? (?:FY ?)?)(?:\\d{2}/\\d{2}|${YEAR4})(?!\\d)|\\b(?:(?:spring|summer|autumn) term|(?:\\p{L}+ )?half[ -]term|Easter|Whitsun|Pentecost|Ramadan|Eid|Diwali),? ${YEAR4}`,
      'giu',
    ],
    [
      'month',
      `${IN}(?<m>January|February|March|April|May|June|July|August|September|October|November|December)\\b(?! \\d)`,
      'gu',
    ],
    ['year', `(?<=\\b(?:in|since|during|by|until|throughout|before|after) )(?<y>${YEAR4})`, 'giu'],
  ] as const
).map(([shape, source, flags]) => [shape, new RegExp(source, flags)]);
