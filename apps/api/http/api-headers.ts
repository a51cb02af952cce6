/** Headers of answers, as the OpenAPI document has them. */
export const ANSWER_HEADERS = {
  ETag: {
    description: 'A thing’s revision in quotes, or a weak tag of the position and the day',
    schema: { type: 'string' },
  },
  'Event-Position': {
    description: 'The position of the log that the answer speaks for',
    schema: { type: 'string', pattern: '^\\d+$' },
  },
  'X-Correlation-Id': { description: 'The request’s own, or a new one', schema: { type: 'string', format: 'uuid' } },
} as const;

export const MADE_HEADERS = {
  ...ANSWER_HEADERS,
  Location: { description: 'Where the thing is', schema: { type: 'string', format: 'uri-reference' } },
} as const;
