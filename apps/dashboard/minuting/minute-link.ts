import type { Thing } from '#libs/read-models/register/thing.js';
import type { Page } from '../frame/pages.js';
import { link, type Shown } from '../parts/shown.js';
import { mayAsk } from '../people/may-make.js';

const MINUTED: readonly string[] = ['scheduled', 'postponed', 'adjourned', 'held'];

/** To where a meeting is minuted, for who may, now. */
export const minuteLink = (
  { here, at, links }: Pick<Page, 'here' | 'at' | 'links'>,
  { id, status }: Pick<Thing<'meeting'>, 'id' | 'status'>,
  note: string | null = null,
): readonly Shown[] =>
  mayAsk(here.reader, 'GetMeetingToMinute') && here.token !== null && at.now && MINUTED.includes(status)
    ? [link('Minute this meeting', links.to(`/meetings/${id}/minute`), note)]
    : [];
