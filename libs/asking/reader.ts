import type { Rows } from '#libs/read-models/generations/rows.js';
import type { View } from '#libs/read-models/view.js';

/** Who asks: somebody of whom nothing is known, or who is signed in. */
export type Reader = { readonly is: 'public' } | { readonly is: 'actor' };

export const PUBLIC: Reader = { is: 'public' };

/** Until people sign in, whoever asks is taken for somebody who may read everything. */
export const ANYBODY: Reader = { is: 'actor' };

/** Of which rows a reader's views are: the public reads what it was told. */
export const rowsFor = (reader: Reader): Rows => (reader.is === 'public' ? 'public' : 'whole');

/** What of a view this reader may see. */
export const visibleTo = (_: Reader, view: View): View => view;
