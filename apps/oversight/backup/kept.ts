import { AUDIT_MIGRATIONS } from '#libs/audit/index.js';
import { DOCUMENT_MIGRATIONS } from '#libs/documents/index.js';
import type { MigrationClass } from '#libs/platform/postgres/database.js';
import { RESTORATION_MIGRATIONS } from '#libs/restorations/index.js';
import { PASSWORDS_FILE } from '../logins/passwords.js';

/** A schema of the database that a backup keeps, with every table in it. */
export interface KeptSchema {
  readonly name: string;
  readonly why: string;
  /** What makes it; the event store makes its own. */
  readonly migrations: readonly MigrationClass[];
}

export const KEPT: readonly KeptSchema[] = [
  { name: 'eventstore', why: 'The log: everything else is made from it.', migrations: [] },
  {
    name: 'audit',
    why: 'The ledger: made from the log too, but made again it would prove nothing about the time before.',
    migrations: AUDIT_MIGRATIONS,
  },
  {
    name: 'restorations',
    why: 'Which positions were lost in earlier restores: clients may still hold them.',
    migrations: RESTORATION_MIGRATIONS,
  },
  {
    name: 'evidence',
    why: 'The bytes of documents: the log has no more of them than their hash.',
    migrations: DOCUMENT_MIGRATIONS,
  },
];

/** Schemas that a backup leaves out, each with why: what makes them again, or what they must not outlive. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  audit_guard: 'What refuses that the ledger is altered: the migrations of the ledger make it.',
  projections: 'Which read models there are, each in the schema that it names, and where they stand: from the log.',
  keys: 'By which people are known again and days of the access log are read: a backup that held them would undo what destroys them.',
  sessions:
    'Who is signed in, codes of grants, and what was typed when a sign-in was over: of minutes or an hour, and nobody’s to find later.',
  public: 'Which migrations were run: they run again.',
};

const EVENT_STORES_OWN = 'Of the event store that is started here; where the backup is restored, it gets its own.';

/** Files of the folder `keys` that a backup leaves out, each with why. */
export const KEYS_LEFT_OUT: Readonly<Record<string, string>> = {
  'postgres-password': 'Of this cluster only; a restored one has its own.',
  [PASSWORDS_FILE]: 'Of the logins of this cluster only; a restored one has its own.',
  'event-store-cert.pem': EVENT_STORES_OWN,
  'event-store-key.pem': EVENT_STORES_OWN,
  'event-store-users': EVENT_STORES_OWN,
  'event-store-password': EVENT_STORES_OWN,
  'event-store-admin-password': EVENT_STORES_OWN,
};

export const KEPT_MIGRATIONS: readonly MigrationClass[] = KEPT.flatMap(({ migrations }) => migrations);
