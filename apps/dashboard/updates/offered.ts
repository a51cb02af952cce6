import type { RecordKind } from '#libs/domain/deciders.js';
import type { Page } from '../frame/pages.js';
import { mayAsk } from '../people/may-make.js';

/** Beside the list of actions, the way to those of which an update is owed. */
export const updatesOffered = ({ at, here }: Pick<Page, 'at' | 'here'>, kind: RecordKind) =>
  kind === 'action' && at.now && mayAsk(here.reader, 'GetUpdatesOwed')
    ? [{ text: 'Ask for updates that are owed', href: '/updates' }]
    : [];
