import type { Thing } from '#libs/read-models/register/thing.js';
import type { Page } from '../frame/pages.js';
import { link, type Shown } from '../parts/shown.js';

/** To what the tracker of a meeting says at the page's moment. */
export const trackerLink = (
  { links }: Pick<Page, 'links'>,
  { id }: Pick<Thing<'meeting'>, 'id'>,
  words = 'The tracker for this meeting',
): Shown => link(words, links.to(`/meetings/${id}/tracker`), 'figures, tables, and the paper for its pack');
