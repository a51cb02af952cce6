/** Marks of direction, and the blocks of the letters that are written from right to left (Unicode, DerivedBidiClass). */
const MARKS = /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [START, END] = ['\u2068', '\u2069'];
const OPENS = /[\u2066-\u2068]/;

/** Where paragraphs end, and with them whatever is open (UAX 9, P1). */
const PARAGRAPHS = /([\n\r\x85\u2029]+)/;

/** As many isolates are opened before and closed after as it takes for the text to be inside one and to leave none open. */
const isolatedParagraph = (text: string): string => {
  if (!MARKS.test(text)) return text;
  let open = 0;
  let unopened = 0;
  for (const character of text) {
    if (OPENS.test(character)) open++;
    else if (character === END && open > 0) open--;
    else if (character === END) unopened++;
  }
  return START.repeat(unopened + 1) + text + END.repeat(open + 1);
};

/**
 * Text that holds marks of direction or letters that are written from right to left, so that they change nothing of what stands around it: within U+2068 and U+2069
 * (UAX 9, isolates), paragraph by paragraph. Any other text as it is.
 */
export const isolated = (text: string): string =>
  MARKS.test(text) ? text.split(PARAGRAPHS).map(isolatedParagraph).join('') : text;
