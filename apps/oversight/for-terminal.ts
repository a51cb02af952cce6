import { isolated } from '#libs/domain/shared/text/isolated.js';

/** What a terminal would obey: all controls but line ends and tabs, in C0 (escape) and C1 (U+009B is one too). */
const CONTROL = /[^\P{Cc}\n\t]/gu;

/**
 * Words as a terminal shows them, which breaks lines where it likes: marks of direction end with the word that holds them, and in
 * the place of a control stands U+FFFD.
 */
export const forTerminal = (text: string): string =>
  text.replace(/\r\n/g, '\n').replace(CONTROL, '\uFFFD').replace(/\S+/gu, isolated);

/** JSON that says the same and holds neither controls nor marks of direction as they are: programs read it, and terminals show it. */
export const jsonForTerminal = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(
    /[\x7F-\x9F]|\p{Bidi_Control}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
