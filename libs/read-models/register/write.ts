import type { EntityManager } from 'typeorm';
import { searchable } from '#libs/domain/shared/text/searchable.js';
import { naturalKey } from './natural-key.js';
import { FACET_NAMES, FACETS } from '../kinds/facets.js';
import type { Shown } from '../kinds/shown.js';
import { BASE } from '../tables/base.js';
import { CARD } from '../tables/card.js';
import type { RowOf } from '../tables/columns.js';
import { copyRows } from '../tables/copy-rows.js';
import { EXISTENCE } from '../tables/existence.js';
import { SCOPE } from '../tables/scope.js';
import { STANDING } from '../tables/standing.js';
import { THING, TRACELESS } from '../tables/thing.js';
import { VERSION } from '../tables/version.js';
import type { Additions, Card } from './filing.js';
import type { Existence, FoldedBatch } from './fold.js';
import type { NumberedScope } from './scope-numbers.js';
import type { StreamNow } from './stream.js';
import type { Version } from './version.js';

const LONGEST_SEARCHED = 4000;

const thingRow = ([stream, { thing, kind }]: readonly [string, StreamNow]) => ({ id: thing, stream, kind });

const scopeRow = ({ id, committee, scope }: NumberedScope): RowOf<(typeof SCOPE)['columns']> => ({
  id,
  committee,
  body: scope.body,
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
    words: searchable(`${ref} ${title}`.slice(0, LONGEST_SEARCHED)),
    report_id: reportId,
    inspection_id: inspectionId,
    plan_id: planId,
    import_id: importId,
  };
};

const existenceRow = ({ thing, kind, knownFrom, trueFrom, trueTo, gone }: Existence) => ({
  thing,
  kind,
  known_from: knownFrom,
  true_from: trueFrom,
  true_to: trueTo,
  gone,
});

const tracelessRow = ({ thing, knownFrom, revision }: FoldedBatch['traceless'][number]) => ({
  thing,
  known_from: knownFrom,
  revision,
});

const standingRow = ({ thing, revision, knownFrom, withdrawnBy, place }: FoldedBatch['restood'][number]) => ({
  thing,
  revision,
  known_from: knownFrom,
  withdrawn_by: withdrawnBy,
  place,
});

type FacetColumns = { [F in (typeof FACET_NAMES)[number] as (typeof FACETS)[F]['column']]: string | null };

const facetColumns = (shown: Shown | null) =>
  Object.fromEntries(FACET_NAMES.map((name) => [FACETS[name].column, shown?.[name] ?? null])) as FacetColumns;

const versionRow = ({
  thing,
  knownFrom,
  revision,
  trueFrom,
  trueTo,
  state,
}: Version): RowOf<(typeof VERSION)['columns']> => {
  const { filed, shown, status } = state;
  return {
    thing,
    card: filed?.card ?? null,
    base: filed?.base.id ?? null,
    known_from: knownFrom,
    revision,
    true_from: trueFrom,
    true_to: trueTo,
    open: shown?.open ?? false,
    status,
    ...facetColumns(shown),
    delta: filed?.delta ?? {},
  };
};

export const writeRegister = async (
  tx: EntityManager,
  { opened, existence, traceless, restood, streams }: FoldedBatch,
  before: ReadonlyMap<string, StreamNow>,
  { scopes, cards, bases }: Additions,
): Promise<void> => {
  const fresh = [...streams].filter(([stream]) => !before.has(stream));
  await copyRows(tx, THING, fresh.map(thingRow));
  await copyRows(tx, TRACELESS, traceless.map(tracelessRow));
  await copyRows(tx, EXISTENCE, existence.map(existenceRow));
  await copyRows(tx, SCOPE, scopes.map(scopeRow));
  await copyRows(tx, CARD, cards.map(cardRow));
  await copyRows(tx, BASE, bases);
  await copyRows(tx, VERSION, opened.map(versionRow));
  await copyRows(tx, STANDING, restood.map(standingRow));
};
