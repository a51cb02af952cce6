import type { EntityManager } from 'typeorm';

/** The setting of a transaction that says before which bodies its reader may read: their ids, as an array of Postgres. */
export const BODIES_SETTING = 'oversight.bodies';

/**
 * What somebody reads whose roles hold before some bodies: the same rows, through views that leave out what is before
 * others. They lie in a schema of their own, in front of that of the rows: every query is narrowed alike, and none has to
 * think of it. Bodies and authorities are everybody's; an import is where its report is. What came to a body from another
 * is seen with its whole past, and what left it, up to then. Where no bodies are set, there is nothing.
 */
const viewsIn = (schema: string): string => `
  create view ${schema}.scope as
    select * from scope where body = any(current_setting('${BODIES_SETTING}', true)::text[]);
  create view ${schema}.card as
    select * from card c
     where c.scope in (select id from ${schema}.scope)
        or (c.scope is null and (c.kind <> 'import' or exists (
             select from thing t join card r on r.thing = t.id
              where t.stream = 'report-' || c.report_id and r.scope in (select id from ${schema}.scope))));
  create view ${schema}.thing as
    select * from thing t where exists (select from ${schema}.card c where c.thing = t.id);
  create view ${schema}.presence as
    select * from presence where scope in (select id from ${schema}.scope);
  create view ${schema}.statement as
    select * from statement where body = any(current_setting('${BODIES_SETTING}', true)::text[]);
  create view ${schema}.entry as
    select * from entry e
     where e.committee in (select committee from ${schema}.scope)
        or (e.committee is null and exists (select from ${schema}.card c where c.thing = e.thing))
        or exists (select from ${schema}.card c where c.thing = e.thing and c.scope is not null and c.known_from >= e.position)`;

/** Makes the views of the generation to whose rows the search path leads. */
export const createScopedViews = async (tx: EntityManager): Promise<void> => {
  const [{ schema }] = await tx.query<[{ schema: string }]>(
    `select quote_ident(current_schema() || '_scoped') as schema`,
  );
  await tx.query(viewsIn(schema));
};

/** To the end of the transaction, whose search path leads to all of the record, it leads to what is before these bodies. */
export const narrowTo = async (tx: EntityManager, bodies: readonly string[]): Promise<void> => {
  await tx.query(
    `select set_config('${BODIES_SETTING}', $1::text[]::text, true),
            set_config('search_path', quote_ident(current_schema() || '_scoped') || ', ' || quote_ident(current_schema()) || ', public', true)`,
    [bodies],
  );
};
