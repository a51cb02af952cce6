import { describe, expect, it } from '@jest/globals';
import {
  BadRequestException,
  InternalServerErrorException,
  NotFoundException,
  PayloadTooLargeException,
} from '@nestjs/common';
import { ClockAhead } from '#libs/kernel/clock-ahead.js';
import { EventStoreUnavailable } from '#libs/kernel/event-store-unavailable.js';
import { MalformedEvent } from '#libs/kernel/malformed-event.js';
import { DatabaseUnavailable } from '#libs/platform/postgres/errors.js';
import { ReadModelBuilding } from '#libs/read-models/generations/errors.js';
import { problemOfException } from './of-exception.js';
import { Problem } from './problem.js';
import { problemBody } from './problem.dto.js';

const SECRET = 'password=hunter2 at /srv/oversight';

describe('an exception as a problem', () => {
  it.each([
    [new NotFoundException('Cannot GET /x'), 'no-such-route', 404],
    [new PayloadTooLargeException(), 'payload-too-large', 413],
    [new BadRequestException('Unexpected token'), 'malformed-request', 400],
    [new EventStoreUnavailable('no answer'), 'event-store-unavailable', 503],
    [new ClockAhead(90_000), 'clock-ahead', 503],
    [new DatabaseUnavailable('no answer'), 'database-unavailable', 503],
    [Object.assign(new Error(SECRET), { code: 'ECONNREFUSED' }), 'database-unavailable', 503],
    ...['EAI_AGAIN', 'ENOTFOUND', 'ECONNRESET', '53300', '53100', '57014', '57P01', '57P03', '25006'].map(
      (code): [unknown, string, number] => [Object.assign(new Error(SECRET), { code }), 'database-unavailable', 503],
    ),
    [new Error('Query read timeout'), 'database-unavailable', 503],
    [new Error('timeout exceeded when trying to connect'), 'database-unavailable', 503],
    [Object.assign(new TypeError(SECRET), { code: 'ERR_INVALID_ARG_TYPE' }), 'internal', 500],
    [new InternalServerErrorException(SECRET), 'internal', 500],
    [new TypeError(SECRET), 'internal', 500],
    ['thrown text', 'internal', 500],
    [undefined, 'internal', 500],
  ])('%s is %s', (exception, code, status) => {
    const problem = problemOfException(exception);
    expect([problem.code, problem.status]).toEqual([code, status]);
  });

  it('stays the problem that it is', () => {
    const problem = new Problem('lost-race', 'It has changed.');
    expect(problemOfException(problem)).toBe(problem);
  });

  it('tells nothing of our inside, and keeps it for the log', () => {
    const cause = new TypeError(SECRET);
    const problem = problemOfException(cause);
    expect(JSON.stringify(problemBody(problem, 'b3e0b8f0-0000-4000-8000-000000000000'))).not.toContain('hunter2');
    expect(problem.cause).toBe(cause);
  });

  it('says how far the read models are that are being built, and when to come again', () => {
    const progress = {
      events: 5,
      eventsPerSecond: 10,
      done: 0.43,
      leftMs: 20_400,
      runMs: 15_000,
      indexing: false,
      underWay: true,
    };
    const problem = problemOfException(new ReadModelBuilding(progress));
    expect([problem.code, problem.status, problem.headers]).toEqual([
      'read-model-building',
      503,
      { 'Retry-After': '21' },
    ]);
    expect(problem.detail).toContain('43% of the log, about 21 seconds left');
    expect(problemOfException(new ReadModelBuilding(null)).headers).toEqual({ 'Retry-After': '5' });
  });

  it('names an event that cannot be read, and what to do', () => {
    const event = { id: 'e-1', stream: 'action-1', revision: 3n, type: 'DueDateSet.v1' };
    const problem = problemOfException(new MalformedEvent(event, '/due must be string'));
    expect([problem.code, problem.status]).toEqual(['malformed-event', 500]);
    expect(problem.detail).toBe(
      'Nothing was changed. Cannot read DueDateSet.v1, event e-1, revision 3 of action-1: /due must be string. Correct the ' +
        'program so that it reads event e-1: where a type was changed, the type as it was stands for what is stored, and ' +
        'the new one is a version of its own.',
    );
  });

  it('asks to come again when a store is away', () => {
    expect(problemOfException(new EventStoreUnavailable('no answer')).headers).toEqual({ 'Retry-After': '5' });
  });
});

describe('the body of a problem', () => {
  it('is what RFC 9457 says', () => {
    const errors = [{ field: 'to', message: 'Give a day.' }];
    const problem = new Problem('invalid', 'to: Give a day.', { errors });
    expect(problemBody(problem, 'b3e0b8f0-0000-4000-8000-000000000000')).toEqual({
      type: 'urn:oversight:problem:invalid',
      title: 'A value is wrong',
      status: 422,
      detail: 'to: Give a day.',
      instance: 'urn:uuid:b3e0b8f0-0000-4000-8000-000000000000',
      code: 'invalid',
      errors,
    });
  });
});
