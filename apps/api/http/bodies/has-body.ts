import type { IncomingMessage } from 'node:http';

/** Whether the head of a request says that a body follows (RFC 9112, 6.3). */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? '0') > 0;
