import { createHash } from 'node:crypto';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import type { RequestKey } from '#libs/application/request-key.js';
import { requestKey } from '#libs/doing/request-key.js';
import { Problem } from '../problems/problem.js';

const LONGEST = 200;
/** A string as RFC 8941 (3.3.3) writes it, or the same without quotes, as most clients send it. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;
const BARE = /^[!#-+\--[\]-~]+$/;

const keyOf = (header: string): string | null => {
  const text = header.trim();
  const key = QUOTED.exec(text)?.[1]?.replace(/\\(.)/g, '$1') ?? BARE.exec(text)?.[0] ?? '';
  return key.length >= 1 && key.length <= LONGEST ? key : null;
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with the members of objects in one order, so that a body that was written anew is the same body. */
const inOrder = (body: unknown): string =>
  JSON.stringify(body ?? null, (_, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );

const digestOf = ({ originalUrl, body }: Request): string => {
  const [path = '', query = ''] = originalUrl.split('?');
  const bytes = body instanceof Uint8Array ? body : inOrder(body);
  return createHash('sha256').update(`${path.toLowerCase()}?${query}\n`).update(bytes).digest('hex');
};

/**
 * What the caller calls this request (`Idempotency-Key`, draft-ietf-httpapi-idempotency-key-header); null for nothing.
 * The same request has the same address, query and body; what it was decided on (`If-Match`) may differ.
 */
export const requestKeyOf = (request: Request, actor: string): RequestKey | null => {
  const header = request.get('Idempotency-Key');
  if (header === undefined) return null;
  const key = keyOf(header);
  if (key === null)
    throw new Problem(
      'malformed-idempotency-key',
      `Send one Idempotency-Key of 1 to ${LONGEST} printable ASCII characters, best a fresh UUID in quotes: Idempotency-Key: "8e03978e-40d5-43e8-bc93-6894a57f9324".`,
    );
  try {
    return requestKey(actor, key, digestOf(request));
  } catch (error) {
    throw new Problem('malformed-request', 'The body is nested too deeply.', {}, {}, { cause: error });
  }
};

/** Documents that an operation may be repeated under its key. */
export const RepeatableByKey = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was.',
    schema: { type: 'string', maxLength: 2 * LONGEST + 2 },
  });
