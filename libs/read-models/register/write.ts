import type { EntityManager } from 'typeorm';
import { naturalKey } from './natural-key.js';
import { FACET_NAMES, FACETS } from '../kinds/facets.js';
import type { Shown } from '../kinds/shown.js';
import { BASE } from '../tables/base.js';
import { CARD } from '../tables/card.js';
import type { RowOf } from '../tables/columns.js';
import { copyRows } from '../tables/copy-rows.js';
import { EXISTENCE } from '../tables/existence.js';
import { SCOPE } from '../tables/scope.js';
import { THING } from '../tables/thing.js';
import { VERSION } from '../tables/version.js';
import type { Additions, Card } from './filing.js';
import type { Begun, FoldedBatch, StreamNow } from './fold.js';
import type { NumberedScope } from './scope-numbers.js';
import type { Version } from './version.js';

const LONGEST_SEARCHED = 4000;

const thingRow = ([stream, { thing, kind, traceless }]: readonly [string, StreamNow]) => ({
  id: thing,
  stream,
  kind,
  traceless,
});

const scopeRow = ({ id, committee, scope }: NumberedScope): RowOf<(typeof SCOPE)['columns']> => ({
  id,
  committee,
  authority_code: scope.authority.code,
  authority_name: scope.authority.name,
  committee_code: scope.committee.code,
  committee_name: scope.committee.name,
  meeting: scope.meeting,
});

const cardRow = ({ id, thing, kind, knownFrom, shown, scope, importId }: Card): RowOf<(typeof CARD)['columns']> => {
  const { ref, title, reportId, inspectionId, planId } = shown;
  return {
    id,
    thing,
    kind,
    known_from: knownFrom,
    scope: scope?.id ?? null,
    meeting: scope?.scope.meeting ?? null,
    ref,
    ref_key: naturalKey(ref),
    title,
    title_key: naturalKey(title),
    words: `${ref} ${title}`.slice(0, LONGEST_SEARCHED).toLowerCase(),
    report_id: reportId,
    inspection_id: inspectionId,
    plan_id: planId,
    import_id: importId,
  };
};

const begunRow = ({ thing, kind, knownFrom, trueFrom, trueTo }: Begun) => ({
  thing,
  kind,
  known_from: knownFrom,
  true_from: trueFrom,
  true_to: trueTo,
});

type FacetColumns = { [F in (typeof FACET_NAMES)[number] as (typeof FACETS)[F]['column']]: string | null };

const facetColumns = (shown: Shown) =>
  Object.fromEntries(FACET_NAMES.map((name) => [FACETS[name].column, shown[name]])) as FacetColumns;

const versionRow = ({
  thing,
  knownFrom,
  revision,
  since,
  trueFrom,
  trueTo,
  state,
}: Version): RowOf<(typeof VERSION)['columns']> => {
  const { filed, shown, status } = state;
  if (filed === null || shown === null) throw new Error(`Thing ${thing} at ${knownFrom} was not filed.`);
  return {
    thing,
    card: filed.card,
    base: filed.base.id,
    known_from: knownFrom,
    revision,
    since: since === knownFrom ? null : since,
    true_from: trueFrom,
    true_to: trueTo,
    open: shown.open,
    status,
    ...facetColumns(shown),
    delta: filed.delta,
  };
};

/** The only rows that are ever changed. */
const TRACELESS = `update thing set traceless = new.revision
  from unnest($1::integer[], $2::bigint[]) as new (id, revision) where thing.id = new.id`;

export const writeRegister = async (
  tx: EntityManager,
  { opened, begun, streams }: FoldedBatch,
  before: ReadonlyMap<string, StreamNow>,
  { scopes, cards, bases }: Additions,
): Promise<void> => {
  const fresh = [...streams].filter(([stream]) => !before.has(stream));
  const counted = [...streams]
    .filter(([stream, { traceless }]) => before.has(stream) && before.get(stream)?.traceless !== traceless)
    .map(([, now]) => now);
  await copyRows(tx, THING, fresh.map(thingRow));
  if (counted.length > 0)
    await tx.query(TRACELESS, [counted.map(({ thing }) => thing), counted.map(({ traceless }) => traceless)]);
  await copyRows(tx, EXISTENCE, begun.map(begunRow));
  await copyRows(tx, SCOPE, scopes.map(scopeRow));
  await copyRows(tx, CARD, cards.map(cardRow));
  await copyRows(tx, BASE, bases);
  await copyRows(tx, VERSION, opened.map(versionRow));
};
