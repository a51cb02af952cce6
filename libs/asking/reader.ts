import type { View } from '#libs/read-models/view.js';

/** Who asks. Nobody has to say who they are yet: everybody is the public. */
export interface Reader {
  readonly is: 'public';
}

export const PUBLIC: Reader = { is: 'public' };

/** What of a view this reader may see. The record holds only what is open, which the public sees whole. */
export const visibleTo = (_: Reader, view: View): View => view;
