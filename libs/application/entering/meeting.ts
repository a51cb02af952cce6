import type { MeetingCommand } from '#libs/domain/meeting/decide.js';
import type { MEETING } from '#libs/domain/meeting/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { meetingIdentity } from '../identity.js';
import { enterBodyOf, scopeOf, type Entering, type Entry } from './entry.js';

/** A meeting of a body, known by the day for which it is scheduled first. */
export const enterMeeting = (told: Told<typeof MEETING, 'ScheduleMeeting'>, entering: Entering): Entry | Refusal => {
  const scoped = scopeOf(told, entering);
  if (isRefusal(scoped)) return scoped;
  const { scope } = scoped;
  const identity = meetingIdentity(entering.ids, scope, told.kind);
  const data = { ref: identity.ref, scope, kind: told.kind, date: scope.meeting };
  const command: MeetingCommand = { type: 'ScheduleMeeting', data };
  // It is known of before it is held, and may be cancelled before that day.
  const known = scope.meeting < entering.today ? scope.meeting : entering.today;
  return { ...identity, command, from: { day: known, field: 'meeting' }, before: enterBodyOf(scoped) };
};
