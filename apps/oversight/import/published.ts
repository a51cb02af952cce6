import { formatDate } from '#libs/calendar/words.js';
import type { PublishedOn } from '#libs/application/recording/recording.js';

/** Whether guests read a paper; `how` its publication is told, where it is not. */
export const publishedInWords = (publishedOn: PublishedOn, how: string): string =>
  publishedOn === null
    ? `Guests do not see it until it is published: ${how}`
    : `Published on ${formatDate(publishedOn)}: guests see it.`;
