import type { SERVICE } from '#libs/domain/service/moves.js';
import { serviceKey } from '#libs/domain/service/natural-key.js';
import type { ServiceCommand } from '#libs/domain/service/decide.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { lifecycleOf } from '#libs/domain/moves.js';
import type { Entry } from './entry.js';
import { linked } from './links.js';
import { unknownPerson, type KnowsPerson } from './persons.js';

/** The account of a program, known by its client id; whoever answers for it must be known, and where it may must be in the record. */
export const enterService = async (
  told: Told<typeof SERVICE, 'OpenService'>,
  { store, ids, knows }: { readonly store: EventStore; readonly ids: Ids; readonly knows: KnowsPerson },
): Promise<Entry | Refusal> => {
  const { fields = {} } = lifecycleOf('service').moves['OpenService'] ?? {};
  const links = await linked(store, fields, told);
  if (isRefusal(links)) return links;
  const refusal = await unknownPerson(fields, told, knows);
  if (refusal) return refusal;
  const command: ServiceCommand = { type: 'OpenService', data: told };
  return { kind: 'service', id: ids.of(serviceKey(told.client)), ref: told.client, command, from: null };
};
