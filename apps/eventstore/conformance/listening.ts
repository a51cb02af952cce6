import { setTimeout as sleep } from 'node:timers/promises';
import type { AllStreamSubscription, StreamSubscription } from '@eventstore/db-client';
import { failure, resolved } from './comparable.js';
import type { Labels } from './labels.js';

export interface Heard {
  heard: unknown[];
  during: unknown[] | undefined;
  error: unknown;
}

const TURN_MS = 20;
const FIRST_WORD_MS = 5000;

/**
 * Hears a subscription out until it is quiet, does something meanwhile, and hears it out again. Only the scenario's
 * own events count, since a server may write others to $all.
 */
export const listen = async (
  labels: Labels,
  subscription: StreamSubscription | AllStreamSubscription,
  quiet: number,
  meanwhile: () => Promise<unknown[]>,
): Promise<Heard> => {
  const heard: unknown[] = [];
  let error: unknown;
  let last = Date.now();
  const hear = (what: unknown) => {
    heard.push(what);
    last = Date.now();
  };
  subscription.on('data', (event) => {
    const mine = [event.event?.streamId, event.link?.streamId].some((stream) => stream?.includes(labels.run));
    if (mine) hear(resolved(labels, event));
  });
  subscription.on('confirmation', () => hear('confirmed'));
  subscription.on('caughtUp', () => hear('caught up'));
  subscription.on('error', (e: unknown) => {
    error ??= failure(labels, e);
    last = Date.now();
  });
  const settle = async () => {
    last = Date.now();
    while (Date.now() - last < quiet && error === undefined) await sleep(TURN_MS);
  };
  const patience = Date.now() + FIRST_WORD_MS;
  while (heard.length === 0 && error === undefined && Date.now() < patience) await sleep(TURN_MS);
  await settle();
  const during = await meanwhile();
  await settle();
  await subscription.unsubscribe();
  return { heard, during: during.length > 0 ? during : undefined, error };
};
