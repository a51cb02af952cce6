import type { MeetingState } from '#libs/domain/meeting/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { TrackerCommand } from '#libs/domain/tracker/decide.js';
import type { TRACKER } from '#libs/domain/tracker/moves.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { trackerIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';

/** The tracker of a meeting, which it is known by. */
export const enterTracker = (
  { meetingId }: Told<typeof TRACKER, 'BeginTracker'>,
  { ids, linked }: Entering,
): Entry | Refusal => {
  const meeting = linked.the<MeetingState>(meetingId);
  if (meeting.status === 'cancelled') return invalid('meetingId', 'This meeting is cancelled: no paper goes to it.');
  const identity = trackerIdentity(ids, { kind: 'meeting', id: meetingId, ref: meeting.ref });
  const command: TrackerCommand = {
    type: 'BeginTracker',
    data: { ref: identity.ref, scope: meeting.scope, meetingId },
  };
  return { ...identity, command, from: null };
};
