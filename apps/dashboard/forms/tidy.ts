/** Line ends as one character, and nothing around it. */
export const tidy = (typed: string | undefined): string => (typed ?? '').replaceAll('\r\n', '\n').trim();
