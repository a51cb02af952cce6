/** Every problem that the API tells of: its stable code, its HTTP status and its title. Nothing else is answered as an error. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'malformed-body': { status: 400, title: 'The body is not what this operation takes' },
  'unknown-parameter': { status: 400, title: 'This operation has no such parameter' },
  'invalid-parameter': { status: 400, title: 'A parameter has a wrong value' },
  'malformed-precondition': { status: 400, title: 'If-Match must be one revision, as an ETag gave it' },
  'malformed-idempotency-key': { status: 400, title: 'The Idempotency-Key is no key' },
  unauthenticated: { status: 401, title: 'A valid bearer token is needed' },
  'forbidden-to-actor': { status: 403, title: 'You may not do this' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'no-such-route': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'not-acceptable': { status: 406, title: 'It is not answered in any type that you accept' },
  'request-timeout': { status: 408, title: 'The request did not come in time' },
  'forbidden-by-lifecycle': { status: 409, title: 'Its state does not allow this' },
  'already-exists': { status: 409, title: 'The record has it already, with other facts' },
  'position-lost-in-restore': { status: 410, title: 'What was recorded at that position was lost in a restore' },
  'lost-race': { status: 412, title: 'It has changed since you read it' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is of a type that this operation does not take' },
  invalid: { status: 422, title: 'A value is wrong' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key stands for another request' },
  'reason-required': { status: 422, title: 'A reason is required' },
  'unreadable-document': { status: 422, title: 'The document cannot be read' },
  'precondition-required': { status: 428, title: 'If-Match is required' },
  'too-many-requests': { status: 429, title: 'You send too much at once' },
  'head-too-large': { status: 431, title: 'The address and the headers together are too long' },
  internal: { status: 500, title: 'Something went wrong here' },
  'malformed-event': { status: 500, title: 'The log holds an event that cannot be read' },
  'another-log': { status: 503, title: 'The event store holds another log than the record was made from' },
  'clock-ahead': { status: 503, title: 'The clock here is ahead of the event store’s' },
  'event-store-unavailable': { status: 503, title: 'The event store cannot be reached' },
  'database-unavailable': { status: 503, title: 'The database cannot be reached' },
  'identity-unavailable': { status: 503, title: 'The issuer of tokens cannot be reached' },
  overloaded: { status: 503, title: 'Too much is being sent at this moment' },
  'read-model-building': { status: 503, title: 'The read models are being built from the log' },
  'not-yet-projected': { status: 503, title: 'The read models have not reached that position yet' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The problem type's URI: stable, and not meant to be fetched (RFC 9457, 3.1.1). */
export const problemType = (code: ProblemCode): string => `urn:oversight:problem:${code}`;
