/** What an authority's id is made of: the code that it was recorded with first. It never changes, whatever it is called later. */
export const authorityKey = (code: string): readonly ['authority', string] => ['authority', code];
