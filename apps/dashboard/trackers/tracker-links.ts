import type { RecordKind } from '#libs/domain/deciders.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { link, nothing, type Shown } from '../parts/shown.js';

type Linking = Pick<Page, 'links'>;

/** To what the tracker of a meeting says at the page's moment. */
export const trackerLink = (
  { links }: Linking,
  { id }: Pick<Thing<'meeting'>, 'id'>,
  words = 'The tracker for this meeting',
): Shown => link(words, links.to(`/meetings/${id}/tracker`), 'figures, tables, and the paper for its pack');

/** The same in a list of meetings. */
export const trackerInList = ({ id, state: { status, date } }: Thing<'meeting'>, { links }: Linking): Shown =>
  status === 'cancelled' ? nothing('–') : link(`Tracker for ${dateInWords(date)}`, links.to(`/meetings/${id}/tracker`));

/** To the meetings to come, where no one meeting is the next. */
export const trackersToCome = ({ links }: Linking, { authority, committee }: Query): Shown =>
  link(
    'The trackers for the meetings to come',
    links.list('meeting', { authority, committee, open: 'true', sort: 'meeting' }),
    'each from its meeting’s row',
  );

/** Beside the list of meetings, the way to the trackers that somebody began. */
export const trackersOffered = ({ links }: Linking, kind: RecordKind) =>
  kind === 'meeting' ? [{ text: 'See all trackers that were begun', href: links.list('tracker') }] : [];
