import type { Login } from '#libs/platform/postgres/logins.js';

/** What may be done to rows. `update(a, b)` of these columns alone. */
export type Verb = 'select' | 'insert' | 'update' | 'delete' | `update(${string})`;

/** Roles that nobody signs in as: they own what the logins use. No login is a member of one. */
export const OWNERS = ['owner', 'audit_owner'] as const;
export type Owner = (typeof OWNERS)[number];

/** `migrating`: the login of DATABASE_URL, once it has migrated. */
export type Who = Login | 'migrating';

interface Schema {
  /** `null`: the migrating login. */
  readonly owner: Owner | null;
  /** Who may do what to each table. A table that is not named here may not exist. */
  readonly tables: Readonly<Record<string, Readonly<Partial<Record<Who, readonly Verb[]>>>>>;
  /** Who may call each function, named with its arguments. */
  readonly functions?: Readonly<Record<string, readonly Who[]>>;
}

/**
 * Who may do what in the database: the whole of it. What is not named here nobody may do but a superuser, the owner
 * and the migrating login. Who has a right in a schema may look into it (`usage`); nobody may make anything in one.
 */
export const RIGHTS: Readonly<Record<string, Schema>> = {
  // The log of the embedded event store: events are added, and never changed or removed.
  eventstore: {
    owner: 'owner',
    tables: {
      events: { eventstore: ['select', 'insert'], backup: ['select'] },
      streams: { eventstore: ['select', 'insert'], backup: ['select'] },
      // One row: whose turn it is to write, and up to where positions were answered.
      writer: { eventstore: ['select', 'update'], backup: ['select'] },
      versions: { eventstore: ['select'], backup: ['select'], migrating: ['select'] },
    },
  },
  // The ledger. Web and projector ask how far it is, to know the log that the database was made from; the projector compares
  // what it reads of the log with the leaves; web serves leaves, tiles and proofs of them.
  audit: {
    owner: 'audit_owner',
    tables: {
      leaf: { audit: ['select', 'insert'], web: ['select'], projector: ['select'], backup: ['select'] },
      tile: { audit: ['select', 'insert'], web: ['select'], backup: ['select'] },
      progress: { audit: ['select', 'insert'], web: ['select'], projector: ['select'], backup: ['select'] },
      // What was signed of it; who asks for the health of the system is told how far that is.
      checkpoint: { audit: ['select', 'insert'], web: ['select'], backup: ['select'] },
      signature: { audit: ['select', 'insert'], web: ['select'], backup: ['select'] },
      // Whose signatures are waited for before a checkpoint is published, and how they who were asked have answered.
      policy: { audit: ['select', 'insert'], web: ['select'], backup: ['select'] },
      witnessing: { audit: ['select', 'insert'], web: ['select'], backup: ['select'] },
    },
    functions: { 'refuse_change()': [] },
  },
  // What refuses that the ledger is altered, also by a superuser: it lies beside it, to outlast it.
  audit_guard: { owner: 'audit_owner', tables: {}, functions: { 'refuse_ddl()': [] } },
  // Which read models there are, how they do, and what is kept beside them.
  projections: {
    owner: 'owner',
    tables: {
      health: {
        web: ['select'],
        projector: ['select', 'insert', 'update'],
        // How the audit itself does.
        audit: ['select', 'insert', 'update'],
      },
      generation: { web: ['select'], projector: ['select', 'insert', 'update', 'delete'] },
      version: { web: ['select'], projector: ['select', 'insert'] },
      // What log and ledger differ in, and which kept documents are damaged, as long as a look finds it.
      log_alarm: {
        web: ['select'],
        projector: ['select', 'insert', 'update', 'delete'],
        audit: ['select', 'insert', 'update', 'delete'],
      },
      // An officer says that it was seen: the only row here that web writes itself.
      order_of_entries: { web: ['select', 'update(seen_by, seen_at)'], projector: ['select', 'insert'] },
      order_of_entries_thing: { web: ['select'], projector: ['select', 'insert'] },
    },
    // The projector makes the schema of a generation, and drops it, by these alone.
    functions: {
      'make_schema(integer)': ['projector'],
      'drop_schema(integer)': ['projector'],
      // Web finds that a document is damaged, and tells of it by these alone.
      'keep_document_alarms(text[], text[])': ['web'],
      'forget_document_alarms(timestamp with time zone)': ['web'],
    },
  },
  // The bytes of documents: they are added, and never changed or removed.
  evidence: {
    owner: 'owner',
    tables: {
      document: { web: ['select', 'insert'], backup: ['select'] },
      part: { web: ['select', 'insert'], backup: ['select'] },
    },
  },
  // Papers that wait to be confirmed: rows come and go.
  papers: {
    owner: 'owner',
    tables: {
      waiting: { web: ['select', 'insert', 'update(said, dropped)', 'delete'], backup: ['select'] },
    },
  },
  // By which people are known again: rows are added, and in no backup of the record.
  keys: {
    owner: 'owner',
    tables: {
      identity: { web: ['select', 'insert'] },
      identity_key: { web: ['select', 'insert'] },
      // The keys of days of the access log, which are destroyed when they are past.
      access_day: { web: ['select', 'insert', 'update(key, destroyed_at)'] },
    },
  },
  // Who is signed in, whose the forms of their sessions are, and what was typed when one was over.
  sessions: {
    owner: 'owner',
    tables: {
      session: { web: ['select', 'insert', 'update(seen)', 'delete'] },
      form_token: { web: ['select', 'insert', 'delete'] },
      kept_words: { web: ['select', 'insert', 'delete'] },
      // Who works at the machine puts one in, by the migrating login, or by web's where the data folder holds its password.
      grant_code: { web: ['select', 'insert', 'delete'], migrating: ['select', 'insert', 'delete'] },
    },
  },
  // That the record was restored from a backup; written by the restore itself.
  restorations: {
    owner: 'owner',
    tables: { restoration: { web: ['select'], backup: ['select'] } },
  },
  // Which migrations were run: a process of another version says so.
  public: {
    owner: null,
    tables: {
      migrations: { web: ['select'], projector: ['select'], audit: ['select'], backup: ['select'] },
    },
  },
};

/**
 * The rows of the read models, in a schema for each generation, which come and go: their tables are the projector's own,
 * and web reads them.
 */
export const OF_A_GENERATION = {
  schemaOwner: 'owner',
  makesTables: 'projector',
  reads: 'web',
} as const satisfies { schemaOwner: Owner; makesTables: Login; reads: Login };

const isLookedInto = ({ tables, functions = {} }: Schema, login: Who): boolean =>
  Object.values(tables).some((rights) => rights[login]) ||
  Object.values(functions).some((callers) => callers.includes(login));

/** Whether the login may look into the schema. */
export const mayUse = (schema: string, login: Who): boolean => {
  const described = RIGHTS[schema];
  return described !== undefined && isLookedInto(described, login);
};
