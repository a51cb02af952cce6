import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AllStreamResolvedEvent,
  PersistentSubscriptionToAll,
  PersistentSubscriptionToStream,
  ResolvedEvent,
} from '@eventstore/db-client';
import { failure } from './comparable.js';
import type { Labels } from './labels.js';
import type { ConsumerReply, GroupStep } from './scenario.js';

const TURN_MS = 20;
const FIRST_WORD_MS = 5000;
const QUIET_MS = 900;
const REQUEUED_MS = 100;

/** What the union of both kinds of subscription has in common. */
interface Consumed {
  on(event: 'confirmation', listener: () => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'data', listener: (event: Pushed) => void): unknown;
  ack(...events: Pushed[]): Promise<void>;
  nack(action: Exclude<ConsumerReply, 'ack' | 'none'>, reason: string, ...events: Pushed[]): Promise<void>;
  unsubscribe(): Promise<void>;
}
type Pushed = (ResolvedEvent | AllStreamResolvedEvent) & { retryCount: number };

/** Consumes a group until it is quiet, replying to each event as the step says for its first, second… delivery. */
export const consume = async (
  labels: Labels,
  subscription: PersistentSubscriptionToStream | PersistentSubscriptionToAll,
  { all, answers = {}, quiet = QUIET_MS }: GroupStep,
  meanwhile: () => Promise<unknown[]>,
): Promise<unknown> => {
  const consumed = subscription as unknown as Consumed;
  const heard: unknown[] = [];
  const deliveries = new Map<string, number>();
  let error: unknown;
  let last = Date.now();
  const hear = (what: unknown) => {
    heard.push(what);
    last = Date.now();
  };
  consumed.on('confirmation', () => hear('confirmed'));
  consumed.on('error', (e) => (error ??= failure(labels, e)));
  consumed.on('data', (event) => {
    const mine = [event.event?.streamId, event.link?.streamId].some((stream) => stream?.includes(labels.run));
    if (all && !mine) return void consumed.ack(event);
    const id = labels.labelOf((event.event ?? event.link)?.id ?? '');
    const count = deliveries.get(id) ?? 0;
    deliveries.set(id, count + 1);
    const replies = answers[id] ?? [];
    const reply = replies[Math.min(count, replies.length - 1)] ?? 'ack';
    hear({ id, retries: event.retryCount, reply });
    if (reply === 'ack') void consumed.ack(event);
    else if (reply !== 'none') void consumed.nack(reply, 'because', event);
  });
  const settle = async () => {
    last = Date.now();
    while (Date.now() - last < quiet && error === undefined) await sleep(TURN_MS);
  };
  const patience = Date.now() + FIRST_WORD_MS;
  while (heard.length === 0 && error === undefined && Date.now() < patience) await sleep(TURN_MS);
  await settle();
  const during = await meanwhile();
  if (during.length > 0) await settle();
  await consumed.unsubscribe();
  await sleep(REQUEUED_MS);
  return { heard, during: during.length > 0 ? during : undefined, error };
};
