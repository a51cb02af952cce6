import { AuditHalted } from '#libs/audit/index.js';
import { AnotherLog, EventStoreRefused } from '#libs/event-store/errors.js';
import { isWrongStatement, lacksRights, sqlStateOf, WrongDatabase } from '#libs/platform/postgres/errors.js';
import { AnotherProjector, NewerRows } from '#libs/read-models/generations/errors.js';
import { PoisonEvent, RevisionGap } from '#libs/read-models/projection.js';

/** For somebody who finds a consumer stopped: what to do about this error. */
export const whatToDo = (error: unknown): string => {
  if (error instanceof AnotherLog) return error.whatToDo;
  if (error instanceof AnotherProjector)
    return 'Run one projector on a database: stop the other one, then start again.';
  if (error instanceof NewerRows)
    return 'Run the newer program; or, to go back to this one, build its rows again: npx oversight rebuild.';
  if (error instanceof PoisonEvent)
    return `Nothing is lost: it waits. Correct the program so that it takes event ${error.facts.eventId} and start again, or decide that it goes on without it: npx oversight pass --reason "…".`;
  if (error instanceof AuditHalted) return error.whatToDo;
  if (error instanceof RevisionGap)
    return 'Find out what became of the events named: streams must never be truncated or scavenged. Restore the log, then start it again.';
  if (error instanceof EventStoreRefused) return 'Give EVENTSTORE_URL a login that may read $all.';
  if (error instanceof WrongDatabase) return error.message;
  if (isWrongStatement(error))
    return `Nothing is lost: it waits. This is an error of the program, not of an event: a statement and the tables do not fit together (SQLSTATE ${sqlStateOf(error)}). Install a version in which it is corrected and start again; if somebody has changed the tables by hand, make them again: npx oversight rebuild.`;
  if (lacksRights(error))
    return "Nothing is lost: it waits. The process's login lacks the right that the error names: run `oversight migrate`, or start Oversight again, which gives every login its rights; then start the projector again.";
  return 'Look into the log of the projector for the whole error, correct its cause, and start the projector again.';
};
