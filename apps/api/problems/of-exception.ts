import { HttpException } from '@nestjs/common';
import { AccessNotLogged } from '#libs/access-log/index.js';
import { RecordBehind } from '#libs/application/things-of-record.js';
import { QuestionRefused } from '#libs/asking/refusals.js';
import { AnotherLog } from '#libs/kernel/another-log.js';
import { ClockAhead } from '#libs/kernel/clock-ahead.js';
import { EventStoreUnavailable } from '#libs/kernel/event-store-unavailable.js';
import { MalformedEvent } from '#libs/kernel/malformed-event.js';
import { isTransient } from '#libs/platform/postgres/errors.js';
import { ReadModelBuilding } from '#libs/read-models/generations/errors.js';
import { buildInWords } from '#libs/read-models/generations/progress.js';
import type { ProblemCode } from './catalogue.js';
import { problemOfQuestion } from './of-question-refusal.js';
import { Problem } from './problem.js';

/** What Nest, Express and the body parser refuse by themselves. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  404: 'no-such-route',
  406: 'not-acceptable',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
};

const ofHttp = (exception: HttpException): Problem => {
  const status = exception.getStatus();
  if (status >= 500) return unexpected(exception);
  return new Problem(BY_STATUS[status] ?? 'malformed-request', exception.message, {}, {}, { cause: exception });
};

const unavailable = (code: ProblemCode, detail: string, cause: unknown): Problem =>
  new Problem(code, detail, {}, { 'Retry-After': '5' }, { cause });

const LONGEST_WAIT_S = 60;

const building = (cause: ReadModelBuilding): Problem => {
  const seconds = Math.ceil((cause.progress?.leftMs ?? 5_000) / 1000);
  const headers = { 'Retry-After': String(Math.min(LONGEST_WAIT_S, Math.max(1, seconds))) };
  const detail = `Nothing is lost; come again when they are ready: ${buildInWords(cause.progress)}.`;
  return new Problem('read-model-building', detail, {}, headers, { cause });
};

const unexpected = (cause: unknown): Problem =>
  new Problem('internal', 'This is our fault. The log knows more under the correlation id.', {}, {}, { cause });

const malformed = (cause: MalformedEvent): Problem =>
  new Problem('malformed-event', `Nothing was changed. ${cause.message}. ${cause.whatToDo}`, {}, {}, { cause });

/** Any exception as a problem. What is not known to be harmless tells nothing of its inside. */
export const problemOfException = (exception: unknown): Problem => {
  if (exception instanceof Problem) return exception;
  if (exception instanceof QuestionRefused) return problemOfQuestion(exception.refusal);
  if (exception instanceof HttpException) return ofHttp(exception);
  if (exception instanceof AnotherLog)
    return unavailable('another-log', `Nothing was changed. ${exception.message} ${exception.whatToDo}`, exception);
  if (exception instanceof ClockAhead)
    return unavailable('clock-ahead', `This was not recorded. ${exception.message} ${exception.whatToDo}`, exception);
  if (exception instanceof EventStoreUnavailable)
    return unavailable(
      'event-store-unavailable',
      'It is not known whether the change was made. Look at the thing again, then try again.',
      exception,
    );
  if (exception instanceof AccessNotLogged)
    return unavailable('access-not-logged', `Nothing was done. ${exception.message} Try again soon.`, exception);
  if (exception instanceof MalformedEvent) return malformed(exception);
  if (exception instanceof ReadModelBuilding) return building(exception);
  if (exception instanceof RecordBehind)
    return unavailable('not-yet-projected', 'What it may be called cannot be told yet. Try again soon.', exception);
  if (isTransient(exception))
    return unavailable('database-unavailable', 'Nothing can be read at this moment. Try again soon.', exception);
  return unexpected(exception);
};
