import { formatDate } from '#libs/calendar/words.js';
import type { MeetingState } from '#libs/domain/meeting/state.js';
import type { MinutesState } from '#libs/domain/minutes/state.js';
import type { ACTION } from '#libs/domain/action/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { DecidedBy, MinuteNamed } from '#libs/domain/shared/more-time/decided-by.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { isSameName } from '#libs/domain/shared/text/same-name.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { Linked } from './links.js';

type Decides = Told<typeof ACTION, 'RefuseMoreTime'>;
type MinuteTold = Extract<Decides['by'], { readonly minute: object }>['minute'];

/** Of minutes that the record has, a minute of that number. */
const ofMinutes = (
  id: string,
  { meetingId, number }: MinuteTold,
  links: Linked,
): Omit<MinuteNamed, 'number'> | Refusal => {
  const { scope, heldOn, resolutions, tracker, ...minutes } = links.the<MinutesState>(id);
  if (meetingId !== null && meetingId !== minutes.meetingId)
    return invalid('by.minute.meetingId', 'These minutes are of another meeting.');
  if (![...resolutions, ...tracker].some((each) => isSameName(each.number, number)))
    return invalid(
      'by.minute.number',
      `These minutes have no minute ${number}: add it to them first, by \`add-resolutions\`.`,
    );
  return { bodyId: scope.body, meeting: heldOn, meetingId: minutes.meetingId, minutesId: id };
};

const ofMeeting = (id: string, links: Linked): Omit<MinuteNamed, 'number'> | Refusal => {
  const { scope, heldOn, status, date } = links.the<MeetingState>(id);
  return heldOn === null
    ? invalid(
        'by.minute.meetingId',
        `This meeting is ${status}, for ${formatDate(date)}: only one that was held decides anything. Record first that it was held.`,
      )
    : { bodyId: scope.body, meeting: heldOn, meetingId: id, minutesId: null };
};

const minuteOf = (told: MinuteTold, links: Linked): MinuteNamed | Refusal => {
  const { meetingId, minutesId, number } = told;
  if (minutesId === null && meetingId === null)
    return invalid('by.minute.meetingId', 'Name the meeting that decided it, or the minutes that hold it, by id.');
  const named = minutesId === null ? ofMeeting(meetingId ?? '', links) : ofMinutes(minutesId, told, links);
  return isRefusal(named) ? named : { ...named, number };
};

/** A decision on more time, with what the record knows of the minute that it names: it holds from the meeting's day. */
export const moreTimeOf = <T extends Decides>(
  told: T,
  links: Linked,
): (Omit<T, 'by' | 'on'> & { readonly by: DecidedBy; readonly on: PlainDate | null }) | Refusal => {
  const { by, on } = told;
  if (!('minute' in by)) return { ...told, by };
  const minute = minuteOf(by.minute, links);
  return isRefusal(minute) ? minute : { ...told, by: { minute }, on: on ?? minute.meeting };
};
