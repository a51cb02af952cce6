/** Headers of answers, as the OpenAPI document has them. */
export const ANSWER_HEADERS = {
  ETag: {
    description:
      'A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day',
    schema: { type: 'string' },
  },
  'Event-Position': {
    description: 'The position of the log that the answer speaks for',
    schema: { type: 'string', pattern: '^\\d+$' },
  },
  'X-Correlation-Id': { description: 'The request’s own, or a new one', schema: { type: 'string', format: 'uuid' } },
} as const;

/** Sent when the read models are behind the log, so that the newest events may be missing from the answer. */
const SHOWN_AS_OF = {
  description:
    'Where the read models are behind, or nothing is heard of their projector: the instant as of which they are shown. ' +
    '`/health/ready` says why. Left out while they are kept up',
  schema: { type: 'string', format: 'date-time' },
} as const;

/** What a query's answer speaks for. */
export const QUESTION_HEADERS = {
  ...ANSWER_HEADERS,
  'As-Of': {
    description: 'The day in Europe/London that the answer speaks for',
    schema: { type: 'string', format: 'date' },
  },
  'Known-At': {
    description: 'When the last event that the answer knows of was recorded; left out before the first',
    schema: { type: 'string', format: 'date-time' },
  },
  'Shown-As-Of': SHOWN_AS_OF,
} as const;

/** Of changes, which may be repeated under their Idempotency-Key. */
export const CHANGE_HEADERS = {
  ...ANSWER_HEADERS,
  'Idempotency-Replayed': {
    description:
      '`true` when it was carried out before under this Idempotency-Key, and this is the answer of that time',
    schema: { type: 'string', pattern: '^true$' },
  },
} as const;

export const MADE_HEADERS = {
  ...CHANGE_HEADERS,
  Location: { description: 'Where the thing is', schema: { type: 'string', format: 'uri-reference' } },
} as const;
