/** "1 day", "2 days". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

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
): string => (moreThanTotal ? `more than ${total.toLocaleString('en-GB')} ${many}` : count(total, one, many));
