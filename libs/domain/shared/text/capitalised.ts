/** The words with a capital as their first letter. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
