import type { Body, BodyState } from '#libs/domain/body/state.js';
import type { CarryOver } from '#libs/domain/carrying-over/decide.js';
import type { Linked } from './links.js';

/** What a person tells of a thing that is carried over, with what the record knows of the body that it names. */
export const carryOverOf = (told: { readonly to: string; readonly resolution: string }, links: Linked): CarryOver => {
  const { authorities, names, endedOn }: Body = links.the<BodyState>(told.to);
  const [authority] = authorities;
  if (!authority) throw new Error(`The body ${told.to} has no authority.`);
  return { to: told.to, resolution: told.resolution, authority, names, endedOn };
};
