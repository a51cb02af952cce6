import type { Page } from '#libs/read-models/register/filter.js';
import type { Asked } from './ask.js';

/** Which part of a list: at most `limit` (1 to 200), after the page that gave the cursor; `null` for the first. */
export type Paging = Pick<Page, 'limit' | 'cursor'>;
export type PagingInOrder = Paging & Pick<Page, 'descending'>;

/** A cursor is taken at the moment for which it was given only. */
export const atMoment = <P extends Paging>(page: P, { at, against }: Asked): P & Pick<Page, 'moment'> => ({
  ...page,
  moment: against ? [against.key, at.key].join('/') : at.key,
});
