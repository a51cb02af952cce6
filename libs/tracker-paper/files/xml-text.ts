/** What XML 1.0 cannot hold (section 2.2): control characters but tab and line ends, halves of pairs, U+FFFE and U+FFFF. */
const CANNOT = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text as XML can hold it: what it cannot is replaced by U+FFFD. */
export const xmlText = (text: string): string => text.replace(CANNOT, '\ufffd');
