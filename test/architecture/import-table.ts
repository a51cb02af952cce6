/** Who may import whom: the architecture as data. A room that is not listed here may not exist. */
export interface Room {
  /** Other rooms of this project. */
  readonly rooms: readonly string[];
  /** Packages and Node's own modules; `any` for rooms at the edge. */
  readonly packages: readonly string[] | 'any';
}

const EDGE = 'any' as const;

export const IMPORT_TABLE: Readonly<Record<string, Room>> = {
  'libs/kernel': { rooms: [], packages: ['uuid'] },
  'libs/calendar': { rooms: ['libs/kernel'], packages: [] },
  'libs/domain': { rooms: ['libs/kernel', 'libs/calendar'], packages: [] },
  'libs/report-import': { rooms: ['libs/kernel', 'libs/domain', 'libs/calendar'], packages: ['node:crypto'] },
  // Reads in a process of its own; the reader itself knows nothing of that.
  'libs/reading': { rooms: ['libs/report-import'], packages: EDGE },
  'libs/application': {
    rooms: ['libs/kernel', 'libs/domain', 'libs/calendar', 'libs/report-import'],
    packages: ['uuid', 'node:crypto', 'node:util'],
  },
  'libs/schemas': { rooms: [], packages: ['ajv', 'ajv-formats', 'node:fs'] },
  // An append tells the leaves of what it sent.
  'libs/event-store': {
    rooms: ['libs/kernel', 'libs/domain', 'libs/schemas', 'libs/transparency'],
    packages: EDGE,
  },
  'libs/platform': { rooms: [], packages: EDGE },
  'libs/read-models': { rooms: ['libs/kernel', 'libs/calendar', 'libs/domain', 'libs/platform'], packages: EDGE },
  // The bytes of documents, which the log tells of by their hash.
  'libs/documents': { rooms: ['libs/kernel', 'libs/domain', 'libs/platform'], packages: EDGE },
  // Papers that were brought in and are not confirmed yet.
  'libs/waiting-papers': { rooms: ['libs/kernel', 'libs/platform'], packages: EDGE },
  'libs/asking': {
    rooms: [
      'libs/waiting-papers',
      'libs/kernel',
      'libs/domain',
      'libs/calendar',
      'libs/read-models',
      'libs/restorations',
      // What the tracker's paper says.
      'libs/tracker-paper',
      // What a spreadsheet says of an event.
      'libs/words',
      'libs/access-log',
      // How far an entry is proved: it is read beside the record, in the same answer.
      'libs/audit',
      'libs/platform',
    ],
    packages: EDGE,
  },
  // The changes that people ask for, by a form or by the API.
  'libs/doing': {
    rooms: [
      'libs/kernel',
      'libs/domain',
      'libs/application',
      // The codes by which a role is taken up lie with identity.
      'libs/identity',
      // A paper is read, waits as a draft, and its bytes are kept with what is recorded of it.
      'libs/report-import',
      'libs/reading',
      'libs/waiting-papers',
      'libs/documents',
      // That somebody has seen what the order of entries changed is noted beside it.
      'libs/read-models',
      // A tracker is published as the paper that the record makes of it.
      'libs/calendar',
      'libs/asking',
      'libs/tracker-paper',
      'libs/platform',
    ],
    packages: EDGE,
  },
  'libs/health': {
    rooms: [
      'libs/kernel',
      'libs/domain',
      'libs/read-models',
      'libs/documents',
      // How far its log is signed.
      'libs/audit',
      'libs/platform',
      'libs/words',
    ],
    packages: EDGE,
  },
  // The public formats of transparency logs, and what an event is in one: pure.
  'libs/transparency': { rooms: ['libs/kernel'], packages: ['node:crypto', 'node:buffer'] },
  // What a regulator runs: one file, which shares nothing with what it checks.
  'libs/audit-verifier': {
    rooms: [],
    packages: ['node:buffer', 'node:crypto', 'node:fs', 'node:path', 'node:url'],
  },
  'libs/audit': { rooms: ['libs/kernel', 'libs/transparency', 'libs/platform'], packages: EDGE },
  'libs/following': {
    rooms: ['libs/kernel', 'libs/domain', 'libs/event-store', 'libs/read-models', 'libs/audit', 'libs/platform'],
    packages: EDGE,
  },
  'libs/restorations': { rooms: ['libs/kernel', 'libs/platform'], packages: EDGE },
  // Who somebody is: the provider's tokens, sign-ins, sessions, and by what people are known again.
  'libs/identity': { rooms: ['libs/kernel', 'libs/platform'], packages: EDGE },
  // Who came in, who was refused, what was read and taken along that is not for everybody.
  'libs/access-log': { rooms: ['libs/kernel', 'libs/calendar', 'libs/platform'], packages: EDGE },
  // What the paper says that goes back to a committee, and its files: pure.
  'libs/tracker-paper': {
    rooms: ['libs/kernel', 'libs/domain', 'libs/calendar', 'libs/words', 'libs/platform'],
    packages: ['docx', 'fflate', 'nunjucks', 'node:fs', 'node:path'],
  },
  'libs/words': { rooms: ['libs/kernel', 'libs/domain', 'libs/calendar'], packages: [] },
  // What is taken along of a thing or a period, with its proofs.
  'libs/dossier': {
    rooms: ['libs/kernel', 'libs/domain', 'libs/read-models', 'libs/asking', 'libs/words'],
    packages: ['fflate', 'nunjucks', 'node:fs', 'node:path'],
  },
  'apps/eventstore': { rooms: ['libs/platform'], packages: EDGE },
  // An OpenID Connect provider of our own, for the people at one machine.
  'apps/identity-provider': { rooms: ['libs/kernel', 'libs/domain', 'libs/identity', 'libs/platform'], packages: EDGE },
  'apps/audit-writer': {
    rooms: [
      'libs/kernel',
      'libs/event-store',
      'libs/read-models',
      'libs/transparency',
      'libs/audit',
      'libs/following',
      'libs/platform',
    ],
    packages: EDGE,
  },
  'apps/projector': {
    rooms: [
      'libs/kernel',
      'libs/domain',
      'libs/application',
      'libs/event-store',
      'libs/read-models',
      'libs/audit',
      'libs/following',
      'libs/platform',
    ],
    packages: EDGE,
  },
  'apps/api': {
    rooms: [
      'libs/kernel',
      'libs/domain',
      'libs/calendar',
      'libs/application',
      'libs/report-import',
      'libs/reading',
      'libs/health',
      'libs/read-models',
      'libs/asking',
      'libs/doing',
      'libs/documents',
      'libs/identity',
      'libs/access-log',
      // What is published of the signed log, by the paths and texts of C2SP.
      'libs/audit',
      'libs/transparency',
      // What `/v1/schemas` publishes, and the states in the OpenAPI document.
      'libs/schemas',
      // What the tracker's paper says, and its files.
      'libs/tracker-paper',
      'libs/dossier',
      'libs/words',
      'libs/platform',
    ],
    packages: EDGE,
  },
  'apps/dashboard': {
    rooms: [
      'libs/kernel',
      'libs/domain',
      'libs/calendar',
      'libs/health',
      'libs/read-models',
      'libs/asking',
      'libs/doing',
      'libs/documents',
      'libs/waiting-papers',
      'libs/identity',
      'libs/access-log',
      // The text into which locators point.
      'libs/report-import',
      // What the tracker's paper says, and its files.
      'libs/tracker-paper',
      'libs/words',
      'libs/platform',
    ],
    packages: EDGE,
  },
  'apps/oversight': {
    rooms: [
      'libs/asking',
      'libs/kernel',
      'libs/domain',
      'libs/calendar',
      'libs/application',
      // What was stopped half-way is gone on with by the parts that do it.
      'libs/doing',
      'libs/report-import',
      'libs/reading',
      'libs/event-store',
      'libs/health',
      'libs/read-models',
      // Who reads, as pages and the API are given it.
      'libs/asking',
      'libs/transparency',
      'libs/audit',
      'libs/audit-verifier',
      'libs/following',
      'libs/restorations',
      'libs/documents',
      'libs/waiting-papers',
      'libs/identity',
      'libs/access-log',
      'libs/words',
      'libs/platform',
      'apps/api',
      'apps/dashboard',
      'apps/identity-provider',
      // A rebuild goes on as the projector does.
      'apps/projector',
      // A restore makes the log's tables as the event store does; its users are made here.
      'apps/eventstore',
    ],
    packages: EDGE,
  },
};

/**
 * Rooms within a room: which of their neighbours there each may import. What lies in the room itself is everybody's to import
 * and imports them all.
 */
export const ROOMS_WITHIN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // What an entry is, pure; how it is sealed, under which key, and how it is written and read.
  'libs/access-log': {
    entries: [],
    sealing: ['entries'],
    keys: ['sealing'],
    writing: ['entries', 'sealing', 'keys'],
    reading: ['entries', 'sealing', 'keys'],
  },
  // What a document is; bytes to text with places, and text to what a document is; its facts, and the papers of one family,
  // which know nothing of how it was printed.
  'libs/report-import': {
    model: [],
    document: ['model'],
    structure: ['model', 'document'],
    facts: ['model'],
    layouts: ['model', 'facts'],
  },
};

/** What only specs and measurements, and these folders themselves, import; they import what they need. */
export const TESTING: readonly string[] = [
  'libs/testing',
  'apps/eventstore/bench',
  'apps/eventstore/conformance',
  'apps/eventstore/testing',
  'apps/eventstore/torture',
];

/**
 * Packages that nobody imports but these folders, not even a spec: a successor of one is a change there alone. The maker of
 * an earlier program's record goes with that program.
 */
export const CONFINED: Readonly<Record<string, readonly string[]>> = {
  'openid-client': ['libs/identity', 'apps/oversight/login'],
  'oidc-provider': ['apps/identity-provider'],
  '@eventstore/db-client': ['libs/event-store', 'apps/eventstore', 'test/upgrade/maker'],
};
