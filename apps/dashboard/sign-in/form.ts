import { BadRequestException, ForbiddenException, PayloadTooLargeException } from '@nestjs/common';
import type { Request } from 'express';
import { isFormTokenOf } from '#libs/identity/index.js';

// All that is before a meeting is minuted by one form.
const MOST_BYTES = 512 * 1024;
const FORM = 'application/x-www-form-urlencoded';

/**
 * The fields of a form that a page of ours sent.
 * @param session the id of the browser's session
 * @param refused told when the form was not made for this session, before that is answered
 * @throws ForbiddenException then
 */
export const formOf = async (
  request: Request,
  session: string,
  refused: () => Promise<void>,
): Promise<URLSearchParams> => {
  if (!request.is(FORM)) throw new BadRequestException('This is not what the form of the page sends.');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) throw new PayloadTooLargeException('This is more than the form of the page takes.');
    parts.push(part);
  }
  const fields = new URLSearchParams(Buffer.concat(parts).toString('utf8'));
  if (isFormTokenOf(session, fields.get('form'))) return fields;
  await refused();
  throw new ForbiddenException(
    'The form was not made for this sign-in. Go back, load the page again, and send it once more. Nothing was done.',
  );
};
