import type { Request } from 'express';

/** Whether the reader would rather have a CSV file: as `format` says, else as Accept does. */
export const wantsCsv = (request: Request): boolean => {
  const { format } = request.query;
  return format === undefined ? request.accepts(['json', 'csv']) === 'csv' : format === 'csv';
};
