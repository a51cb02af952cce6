import { formatDate, londonDay } from '#libs/calendar/index.js';
import type { ApiClient } from '../client/api-client.js';
import type { Period } from './period.js';

/** Of a period that ended before anything was recorded: "The record begins on 26 November 2026."; else nothing. */
export const recordBegins = async (api: ApiClient, { to }: Period): Promise<readonly string[]> => {
  if (to === null) return [];
  const { recordBegins: begins } = (await api.get('/v1/authorities?atPosition=0')) as {
    readonly recordBegins?: string;
  };
  return begins !== undefined && to < londonDay(begins)
    ? [`The record begins on ${formatDate(londonDay(begins))}.`]
    : [];
};
