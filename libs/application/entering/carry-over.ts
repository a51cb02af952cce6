import type { Body, BodyState } from '#libs/domain/body/state.js';
import type { CarryOver } from '#libs/domain/carrying-over/decide.js';
import type { BODY } from '#libs/domain/body/moves.js';
import type { BodyCommand } from '#libs/domain/body/decide.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import type { Linked } from './links.js';

/** What a person tells of a thing that is carried over, with what the record knows of the body that it names. */
export const carryOverOf = (told: { readonly to: string; readonly resolution: string }, links: Linked): CarryOver => {
  const { authorities, names, endedOn }: Body = links.the<BodyState>(told.to);
  const [authority] = authorities;
  if (!authority) throw new Error(`The body ${told.to} has no authority.`);
  return { to: told.to, resolution: told.resolution, authority, names, endedOn };
};

export type CarryOverAllTold = Told<typeof BODY, 'CarryOverAll'>;

/** All that is open before the body on that day. Throws `RecordBehind`. */
export const carryOverAllOf = async (
  record: Pick<ThingsOfRecord, 'openBefore'>,
  body: string,
  { to, on, resolution }: CarryOverAllTold,
): Promise<Extract<BodyCommand, { readonly type: 'CarryOverAll' }> | Refusal> => {
  if (to === body) return invalid('to', 'It is before this body already.');
  const things = await record.openBefore(body, on);
  return {
    type: 'CarryOverAll',
    data: { to, on, resolution, things: things.map(({ kind, id, ref }) => ({ kind, id, ref })) },
  };
};
