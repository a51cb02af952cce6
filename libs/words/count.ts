/** "1,495". */
export const inFigures = (n: number): string => n.toLocaleString('en-GB');

/** "1 day", "1,495 days". */
export const count = (n: number, one: string, many = `${one}s`): string => `${inFigures(n)} ${n === 1 ? one : many}`;

const DAYS_OF_YEAR = 365.25;
const MONTHS_OF_YEAR = 12;

/** How long so many days are: "364 days", "1 year and 3 months", "9 years". Nobody counts days beyond a year. */
export const daysInWords = (days: number): string => {
  const years = Math.floor(days / DAYS_OF_YEAR);
  if (years < 1) return count(days, 'day');
  const months = Math.floor(((days % DAYS_OF_YEAR) * MONTHS_OF_YEAR) / DAYS_OF_YEAR);
  return years > 2 || months === 0 ? count(years, 'year') : `${count(years, 'year')} and ${count(months, 'month')}`;
};

const figure = (n: number): string => n.toLocaleString('en-GB');

/**
 * Which part of a list a page shows: "1 to 50 of 2,016 actions", "3 actions" where it shows all of them. `first`: which its first
 * is, null where nobody counted so far; `shown`: how many are on it.
 */
export const partInWords = (
  page: {
    readonly first: number | null;
    readonly shown: number;
    readonly total: number;
    readonly moreThanTotal?: boolean;
  },
  one: string,
  many = `${one}s`,
): string => {
  const { first, shown, total, moreThanTotal = false } = page;
  if (first === null || shown === 0 || (shown === total && !moreThanTotal)) return totalInWords(page, one, many);
  const of = `${moreThanTotal ? 'more than ' : ''}${figure(total)} ${total === 1 && !moreThanTotal ? one : many}`;
  return `${figure(first)} to ${figure(first + shown - 1)} of ${of}`;
};

/** "50 actions"; "more than 10,000 actions" where they were not counted further. */
export const totalInWords = (
  { total, moreThanTotal = false }: { readonly total: number; readonly moreThanTotal?: boolean },
  one: string,
  many = `${one}s`,
): string => (moreThanTotal ? `more than ${inFigures(total)} ${many}` : count(total, one, many));
