import { isSameName } from './text/same-name.js';

/** Whether the text is the reference of this very thing, whatever the case of letters. */
export const namesItself = (text: string, { ref }: { readonly ref: string }): boolean =>
  isSameName(text.toLowerCase(), ref.toLowerCase());

export const OWN_PLACE = 'It cannot take its own place: say what else does.';
