/** "1 day", "2 days". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "50 actions"; "more than 10,000 actions" where they were not counted further. */
export const totalInWords = (
  { total, moreThanTotal = false }: { readonly total: number; readonly moreThanTotal?: boolean },
  one: string,
  many = `${one}s`,
): string => (moreThanTotal ? `more than ${total.toLocaleString('en-GB')} ${many}` : count(total, one, many));
