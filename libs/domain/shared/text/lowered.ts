/** The words with a small letter as their first, unless they begin with an abbreviation, as "HMCI" does. */
export const lowered = (words: string): string => words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
