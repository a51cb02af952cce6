import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { KIND_WORDS, listBelow } from '#libs/words/kinds.js';
import type { ApiClient } from '../client/api-client.js';
import { Refused } from '../client/api-client.js';
import { CannotDo } from '../failure.js';
import { pagesOf } from './pages.js';
import type { Named } from './named-thing.js';

/** A thing of the record, as far as it must be known to tell of it. */
export interface Found {
  readonly kind: RecordKind;
  readonly id: string;
  readonly ref: string;
  readonly title: string;
}

/** Every day that anything recorded so far can be true on. */
const EVER = '9999-12-31';

const HOW = 'Name it by its reference (CPC 2017-07-10/8/R2), by the address of its page, or as kind/id.';

/** A thing that was withdrawn as recorded by mistake still has its history. */
const withdrawn = async (api: ApiClient, path: string): Promise<Found> => {
  const { items } = (await api.get(`${path}/history?limit=1`)) as { readonly items: readonly [Found] };
  return items[0];
};

const byId = async (api: ApiClient, kind: RecordKind, id: string): Promise<Found> => {
  const path = `/v1/${KIND_WORDS[kind].path}/${id}`;
  try {
    return (await api.get(`${path}?on=${EVER}`)) as Found;
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 404) throw error;
    if (error.problem.withdrawn) return withdrawn(api, path);
    throw new CannotDo(`There is no ${KIND_WORDS[kind].one} with the id ${id}.`, HOW);
  }
};

const listOf = (kind: RecordKind): string => ['/v1', KIND_WORDS[kind].path, listBelow(kind)].filter(Boolean).join('/');

const same = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;

const byRef = async (api: ApiClient, ref: string, authority: string | undefined): Promise<Found> => {
  if (ref === '') throw new CannotDo('An empty name names nothing.', `${HOW} Leave it out to hear of everything.`);
  const near: Found[] = [];
  for (const kind of RECORD_KINDS)
    for await (const { items } of pagesOf<Found>(api, listOf(kind), {
      text: ref,
      on: EVER,
      authority,
    }))
      near.push(...items);
  const exact = near.filter((thing) => same(thing.ref, ref));
  const [only, another] = exact;
  if (only && !another) return only;
  if (only) {
    const addresses = exact.map(({ kind, id, title }) => `  ${kind}/${id}  ${title}`);
    throw new CannotDo(`“${ref}” is the reference of ${exact.length} things:`, addresses.join('\n'));
  }
  const hint =
    near.length === 0
      ? HOW
      : `Was one of these meant? ${near
          .slice(0, 5)
          .map((thing) => thing.ref)
          .join(', ')}`;
  const where = authority === undefined ? 'in the record' : `of ${authority}`;
  throw new CannotDo(`Nothing ${where} has the reference “${ref}”.`, hint);
};

/** @throws CannotDo when there is no such thing, or several */
export const findThing = (api: ApiClient, named: Named, authority: string | undefined): Promise<Found> =>
  'ref' in named ? byRef(api, named.ref, authority) : byId(api, named.kind, named.id);
