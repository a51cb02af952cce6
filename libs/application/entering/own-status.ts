import { authorityByCode } from '#libs/domain/authority/match.js';
import { meaningOf, type AuthorityState } from '#libs/domain/authority/state.js';
import type { ActionState } from '#libs/domain/action/state.js';
import type { ACTION } from '#libs/domain/action/moves.js';
import type { Progress } from '#libs/domain/action/events.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { load } from '../load.js';
import type { ThingsOfRecord } from '../things-of-record.js';

interface Known {
  readonly store: EventStore;
  readonly record: Pick<ThingsOfRecord, 'names'>;
}

type ProgressTold = Told<typeof ACTION, 'ReportProgress'>;

const NOT_MAPPED = invalid(
  'status.means',
  'Say which of our statuses it means, or map the word once for the authority, by `map-status`.',
);

/** What the authority of the action means by the word. */
const mappedMeaning = async ({ store, record }: Known, id: string, words: string) => {
  const action = (await load(store, 'action', id)).state as ActionState;
  if (action.status === 'none') return null;
  const authority = authorityByCode(action.scope.authority.code, (await record.names()).authorities);
  if (!authority) return null;
  const state = (await load(store, 'authority', authority.id)).state as AuthorityState;
  return state.status === 'none' ? null : (meaningOf(state, words)?.means ?? null);
};

const statusOf = async (
  known: Known,
  id: string,
  told: ProgressTold['status'],
): Promise<Progress['status'] | Refusal> => {
  if (told === null) return null;
  const means = told.means ?? (await mappedMeaning(known, id, told.words));
  return means === null ? NOT_MAPPED : { words: told.words, means };
};

/** What is told of progress, with what the authority's own word means. Throws `RecordBehind`, and what the store throws. */
export const progressOf = async (known: Known, id: string, told: ProgressTold): Promise<Progress | Refusal> => {
  const status = await statusOf(known, id, told.status);
  if (status !== null && isRefusal(status)) return status;
  return { ...told, status, note: told.note ?? '' };
};
