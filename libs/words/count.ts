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

/** "50 actions"; "more than 10,000 actions" where they were not counted further. */
export const totalInWords = (
  { total, moreThanTotal = false }: { readonly total: number; readonly moreThanTotal?: boolean },
  one: string,
  many = `${one}s`,
): string => (moreThanTotal ? `more than ${inFigures(total)} ${many}` : count(total, one, many));
