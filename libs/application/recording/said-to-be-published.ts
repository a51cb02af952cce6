import { formatDate } from '#libs/calendar/words.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { Draft } from '#libs/report-import/draft.js';

/**
 * Why a paper cannot have been published on the day that a person says; null where nothing speaks against it. What the
 * paper prints of its own way is taken as it is printed; what a person types is not.
 */
export const notPublishedOn = ({ audit }: Draft, day: PlainDate, today: PlainDate): Refusal | null => {
  if (day > today)
    return invalid(
      'publishedOn',
      `${formatDate(day)} is still to come: say that it was published once it is. Nothing was recorded.`,
    );
  const [did, before] = audit?.sent ? ['was sent to the constitutional team', audit.sent] : ['was dated', audit?.dated];
  return before != null && day < before
    ? invalid(
        'publishedOn',
        `This paper ${did} on ${formatDate(before)}: it was not published before that, on ${formatDate(day)}. Nothing was recorded.`,
      )
    : null;
};
