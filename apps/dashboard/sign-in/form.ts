import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import type { Request } from 'express';

const MOST_BYTES = 64 * 1024;
const FORM = 'application/x-www-form-urlencoded';

export const isForm = (request: Request): boolean => request.is(FORM) === FORM;

/** The fields of a form that a page sent; whose page it was is not looked at. */
export const fieldsOfForm = async (request: Request): Promise<URLSearchParams> => {
  if (!isForm(request)) throw new BadRequestException('This is not what the form of the page sends.');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) throw new PayloadTooLargeException('This is more than the form of the page takes.');
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};
