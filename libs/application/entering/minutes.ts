import { formatDate } from '#libs/calendar/words.js';
import type { Meeting, MeetingState } from '#libs/domain/meeting/state.js';
import type { MinutesCommand } from '#libs/domain/minutes/commands.js';
import type { MINUTES } from '#libs/domain/minutes/moves.js';
import type { MinutesState } from '#libs/domain/minutes/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { minutesIdentity } from '../identity.js';
import { load } from '../load.js';
import type { Entering, Entry } from './entry.js';
import type { Linked } from './links.js';

/** The day on which a meeting was held; refused where it was not. */
const heldOn = ({ status, date, heldOn: held }: Meeting): PlainDate | Refusal =>
  held ??
  invalid(
    'meetingId',
    `This meeting is ${status}, for ${formatDate(date)}: only one that was held resolves anything. Record first that it was held.`,
  );

/** The minutes of a meeting that was held, with all that it resolved. */
export const enterMinutes = (
  { meetingId, resolutions, tracker }: Told<typeof MINUTES, 'MinuteMeeting'>,
  { ids, linked }: Entering,
): Entry | Refusal => {
  const meeting = linked.the<MeetingState>(meetingId);
  const held = heldOn(meeting);
  if (typeof held !== 'string') return held;
  const identity = minutesIdentity(ids, { kind: 'meeting', id: meetingId, ref: meeting.ref });
  const data = { ref: identity.ref, scope: meeting.scope, meetingId, heldOn: held, resolutions, tracker };
  const command: MinutesCommand = { type: 'MinuteMeeting', data };
  return { ...identity, command, from: { day: held, field: 'meetingId' } };
};

/** Minutes are agreed by a later meeting of their own body. */
export const agreeMinutes = async (
  store: EventStore,
  minutesId: string,
  told: Told<typeof MINUTES, 'AgreeMinutes'>,
  linked: Linked,
): Promise<Extract<MinutesCommand, { type: 'AgreeMinutes' }> | Refusal> => {
  const later = linked.the<MeetingState>(told.meetingId);
  const meeting = heldOn(later);
  if (isRefused(meeting)) return meeting;
  const minutes = (await load(store, 'minutes', minutesId)).state as MinutesState;
  if (minutes.status !== 'none' && minutes.scope.body !== later.scope.body)
    return invalid('meetingId', `${later.ref} is a meeting of another body: minutes are agreed by their own.`);
  return { type: 'AgreeMinutes', data: { ...told, meeting } };
};

const isRefused = (held: PlainDate | Refusal): held is Refusal => typeof held === 'object' && isRefusal(held);
