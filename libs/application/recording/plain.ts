/** Layouts and printers differ in these, and they are no difference: quotes, dashes, spaces, ligatures. */
export const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
