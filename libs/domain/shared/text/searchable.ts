/** Letters that Unicode does not take apart (NFKD), though people type them without their strokes, or as two letters. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
  '\u2044': '/',
  '\u2215': '/',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Accents that stand by themselves, which Unicode takes for a space and a mark. */
const LONE_ACCENT = /[`\u00B4\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Marks of no script of their own: accents, harakat; vowel signs of a script are letters of a word. */
const ACCENT = /(?=\p{M})\p{Script=Inherited}/gu;
const SINGLE_QUOTE = /[\u2018-\u201B\u2032\u2035\u2039\u203A\u02B9-\u02BD\u02C8\uA78C]/g;
const DOUBLE_QUOTE = /[\u00AB\u00BB\u201C-\u201F\u2033\u2036\u301D-\u301F]|''+/g;
const DASH = /[\p{Dash_Punctuation}\u2212\u2043]+/gu;

/**
 * Text as it is searched: two texts that people would type alike are the same. Neither case (Unicode's full folding: `ß` is
 * `ss`, and no `i` minds its dot) nor accents, composition (NFC, NFD), ligatures, width, the form of quotes and dashes,
 * invisible characters, or how much space there is, make a difference. Folding what is folded changes nothing.
 */
export const searchable = (text: string): string =>
  text
    .replace(LONE_ACCENT, "'")
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(ACCENT, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"')
    .replace(DASH, '-')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim();

/** The words that a text must hold, each of them, to be found. */
export const wordsSearched = (text: string): readonly string[] => searchable(text).split(' ').filter(Boolean);
