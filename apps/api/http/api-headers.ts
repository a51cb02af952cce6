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

/** What a query's answer speaks for. */
export const TOLD_HEADERS = {
  ...ANSWER_HEADERS,
  'As-Of': {
    description: 'The day in Europe/London that the answer speaks for',
    schema: { type: 'string', format: 'date' },
  },
  'Known-At': {
    description: 'When the last event that the answer knows of was recorded; left out before the first',
    schema: { type: 'string', format: 'date-time' },
  },
} as const;

export const MADE_HEADERS = {
  ...ANSWER_HEADERS,
  Location: { description: 'Where the thing is', schema: { type: 'string', format: 'uri-reference' } },
} as const;
