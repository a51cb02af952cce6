import { applyDecorators, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { MEDIA_TYPES } from '#libs/documents/index.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { TakesBody, type BodyTaken } from './body-taken.js';
import { InFlight } from './in-flight.js';
import { UPLOAD_WITHIN_MS } from './upload-within.js';
import { MediaTypeGuard } from './media-type.guard.js';
import { ReadBody } from './read-body.interceptor.js';

const JSON_BODY: BodyTaken = {
  mediaTypes: ['application/json'],
  as: 'json',
  most: 100 * 1024,
  within: 15_000,
  inFlight: new InFlight({ inAll: 200, ofOne: 50 }),
  heavy: false,
};

const DOCUMENT: BodyTaken = {
  mediaTypes: ['text/plain'],
  as: 'bytes',
  most: 5 * 1024 * 1024,
  within: 60_000,
  inFlight: new InFlight({ inAll: 12, ofOne: 4 }),
  heavy: true,
};

/** Each holds a connection to the database for as long as its bytes come. */
const UPLOAD: BodyTaken = {
  mediaTypes: MEDIA_TYPES,
  as: 'stream',
  most: 256 * 1024 * 1024,
  within: UPLOAD_WITHIN_MS,
  inFlight: new InFlight({ inAll: 4, ofOne: 2 }),
  heavy: true,
};

const takes = (body: BodyTaken) =>
  applyDecorators(
    TakesBody(body),
    UseGuards(MediaTypeGuard),
    UseInterceptors(ReadBody),
    ApiConsumes(...body.mediaTypes),
    AnswersProblems(408, 413, 415, 429, 503),
  );

/** JSON of up to 100 kB. */
export const JsonBody = () => takes(JSON_BODY);

/** A document of up to 5 MB, as the bytes that it is. */
export const TextBody = () => takes(DOCUMENT);

/** Any document of up to 256 MB, as its bytes come. */
export const DocumentBody = () => takes(UPLOAD);
