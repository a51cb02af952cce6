import type { Withdrawn } from '#libs/read-models/trail/entry.js';
import { Digits, Moment, shownAs, Text } from '../http/shown.js';

/** By what an entry is withdrawn, as recorded by mistake. */
export const WithdrawnDto = shownAs<Withdrawn>('WithdrawnDto', {
  revision: Digits('Of the entry of the same stream that withdraws it'),
  recordedAt: Moment(),
  actor: Text('A pseudonym, `prs_…`'),
  reason: Text({ nullable: true }),
});
