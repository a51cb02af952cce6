import type { PlainDate } from '#libs/kernel/event.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { streamId } from '#libs/kernel/stream-id.js';

/** The stream of a day in Europe/London: named as a thing's is, so that it is sealed, and of no kind of the record. */
export const streamOfDay = (day: PlainDate): string => streamId('access', naturalId(['access-log', day]));
