const DIGITS = 10;
const LONGEST = 240;

/**
 * A key whose order, code unit by code unit, is the order that people expect: `R2` before `R10`, `A12.9` before
 * `A12.10`, whatever the case. Long texts are cut: a key orders, it does not identify.
 */
export const naturalKey = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/\d+/g, (number) => number.replace(/^0+(?=\d)/, '').padStart(DIGITS, '0'));
