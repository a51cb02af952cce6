/** The year that is written as two digits, as POSIX reads them: 69 to 99 are of the twentieth century. */
export const yearOfTwoDigits = (digits: number): number => digits + (digits < 69 ? 2000 : 1900);

/** "2017", "17" or "'17". */
export const yearOfWords = (words: string): number => {
  const digits = words.replace(/\D/g, '');
  return digits.length === 2 ? yearOfTwoDigits(Number(digits)) : Number(digits);
};
