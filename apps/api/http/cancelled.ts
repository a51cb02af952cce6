import type { Response } from 'express';

/** Aborted when the one who asked is gone before the answer was sent. */
export const cancelledOf = (response: Response): AbortSignal => {
  const cancelled = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) cancelled.abort();
  });
  return cancelled.signal;
};
