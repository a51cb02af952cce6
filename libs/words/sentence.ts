/** The first letter as a capital: how a sentence, a heading or a tag begins. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
