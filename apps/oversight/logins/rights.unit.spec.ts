import { describe, expect, it } from '@jest/globals';
import { RIGHTS, type Who } from './rights.js';

/** Every cell of the table: `schema.table verb`, for those whom the condition is true of. */
const cells = (isMeant: (table: string, who: Who) => boolean): string[] =>
  Object.entries(RIGHTS).flatMap(([schema, { tables }]) =>
    Object.entries(tables).flatMap(([name, rights]) =>
      Object.entries(rights).flatMap(([who, verbs]) =>
        isMeant(`${schema}.${name}`, who as Who) ? verbs.map((verb) => `${who}: ${schema}.${name} ${verb}`) : [],
      ),
    ),
  );
const writing = (isMeant: Parameters<typeof cells>[0]) => cells(isMeant).filter((cell) => !cell.endsWith(' select'));

// The matrix is tried against the database cell by cell; these are the rules that the matrix itself must keep.
describe('the table of rights gives', () => {
  it('nobody a change of what the log, the ledger and the documents have: each is added to by one login', () => {
    const LEDGER = ['leaf', 'progress', 'checkpoint', 'signature', 'policy', 'witnessing'].map(
      (table) => `audit.${table}`,
    );
    const INSERT_ONLY = ['eventstore.events', 'eventstore.streams', ...LEDGER];
    expect(writing((table) => INSERT_ONLY.includes(table) || table.startsWith('evidence.'))).toEqual([
      'eventstore: eventstore.events insert',
      'eventstore: eventstore.streams insert',
      'audit: audit.leaf insert',
      'audit: audit.progress insert',
      'audit: audit.checkpoint insert',
      'audit: audit.signature insert',
      'audit: audit.policy insert',
      'audit: audit.witnessing insert',
      'web: evidence.document insert',
      'web: evidence.part insert',
    ]);
  });

  it('the log itself to nobody but the event store and the backup', () => {
    const others = cells((table, who) => table.startsWith('eventstore.') && !['eventstore', 'backup'].includes(who));
    expect(others).toEqual(['migrating: eventstore.versions select']);
  });

  it('web one mark to set, papers that wait, who is signed in to keep and keys of days to destroy, the migrating login codes of grants, and the backup nothing to write', () => {
    expect(writing((table, who) => who === 'web' && !table.startsWith('evidence.'))).toEqual([
      'web: projections.order_of_entries update(seen_by, seen_at)',
      'web: papers.waiting insert',
      'web: papers.waiting update(said, dropped)',
      'web: papers.waiting delete',
      'web: keys.identity insert',
      'web: keys.identity_key insert',
      'web: keys.access_day insert',
      'web: keys.access_day update(key, destroyed_at)',
      'web: sessions.session insert',
      'web: sessions.session update(seen)',
      'web: sessions.session delete',
      'web: sessions.form_token insert',
      'web: sessions.form_token delete',
      'web: sessions.kept_words insert',
      'web: sessions.kept_words delete',
      'web: sessions.grant_code insert',
      'web: sessions.grant_code delete',
    ]);
    expect(writing((_, who) => who === 'backup' || who === 'migrating')).toEqual([
      'migrating: sessions.grant_code insert',
      'migrating: sessions.grant_code delete',
    ]);
  });

  it('nobody the functions that guard the ledger, the projector those that make generations, and web those that tell of documents', () => {
    const callers = Object.values(RIGHTS).flatMap(({ functions = {} }) => Object.entries(functions));
    expect(Object.fromEntries(callers)).toEqual({
      'refuse_change()': [],
      'refuse_ddl()': [],
      'make_schema(integer)': ['projector'],
      'drop_schema(integer)': ['projector'],
      'keep_document_alarms(text[], text[])': ['web'],
      'forget_document_alarms(timestamp with time zone)': ['web'],
    });
  });
});
