import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';

type Parsed = IncomingMessage & { originalUrl?: string };

const takesDocuments = ({ originalUrl = '' }: Parsed): boolean => /^\/v1\/(drafts|imports)\/?(\?|$)/.test(originalUrl);
const mediaType = ({ headers }: Parsed): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** JSON up to 100 kB; documents up to 5 MB as the bytes they are, and only where documents are taken. */
export const parseBodies = (app: NestExpressApplication): void => {
  app.useBodyParser('json', { limit: '100kb', type: (request: Parsed) => mediaType(request) === 'application/json' });
  app.useBodyParser('raw', {
    limit: '5mb',
    type: (request: Parsed) => takesDocuments(request) && mediaType(request) === 'text/plain',
  });
};
