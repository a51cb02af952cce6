import type { Kind } from '#libs/domain/deciders.js';
import type { Meeting } from '#libs/domain/meeting/state.js';
import { Day, Id, Many, shownAs, Text } from '../http/shown.js';

/** The kinds whose answers tell of the meeting that they were published for. */
export const MEETINGS_BESIDE: readonly Kind[] = ['report', 'recommendation'];

export interface MeetingBeside extends Pick<Meeting, 'status' | 'date' | 'heldOn'> {
  readonly id: string;
  readonly ref: string;
}

const MeetingBesideDto = shownAs<MeetingBeside>('MeetingBesideDto', {
  id: Id(),
  ref: Text('The short reference that people use'),
  status: Text('Where it is in its lifecycle: `postponed`'),
  date: Day('The day for which it stands'),
  heldOn: Day({ nullable: true, description: 'The day on which it was held; null for not held yet' }),
});

export const meetingsBeside = Many(() => MeetingBesideDto, {
  optional: true,
  description:
    'In the answer of one thing: the meetings of its body that were scheduled first for `scope.meeting`, and when each was held. None where no meeting is recorded',
});
