import type { Page } from '#libs/read-models/register/filter.js';

/** Which part of a list: at most `limit` (1 to 200), after the page that gave the cursor; `null` for the first. */
export type Paging = Pick<Page, 'limit' | 'cursor'>;
export type PagingInOrder = Paging & Pick<Page, 'descending'>;
export type PagingSorted = PagingInOrder & Pick<Page, 'sort'>;
