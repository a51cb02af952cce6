import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';

/** Whether the reader would rather have a CSV file: as `format` says, else as Accept does. */
export const wantsCsv = (request: Request): boolean => {
  const { format } = request.query;
  return format === undefined ? request.accepts(['json', 'csv']) === 'csv' : format === 'csv';
};

/** The same as a parameter of a handler, whose answer depends on Accept. */
export const WantsCsv = createParamDecorator((_: unknown, context: ExecutionContext): boolean => {
  const http = context.switchToHttp();
  http.getResponse<Response>().vary('Accept');
  return wantsCsv(http.getRequest<Request>());
});
