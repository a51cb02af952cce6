import { ACCESS_LOG_MIGRATIONS } from '#libs/access-log/index.js';
import { AUDIT_MIGRATIONS } from '#libs/audit/index.js';
import { DOCUMENT_MIGRATIONS } from '#libs/documents/index.js';
import { IDENTITY_MIGRATIONS } from '#libs/identity/index.js';
import type { MigrationClass } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { RESTORATION_MIGRATIONS } from '#libs/restorations/index.js';
import { WAITING_PAPERS_MIGRATIONS } from '#libs/waiting-papers/index.js';

/** Every table but those of the event store, which makes its own. */
export const EVERY_MIGRATION: readonly MigrationClass[] = [
  ...PROJECTIONS_MIGRATIONS,
  ...READ_MODEL_MIGRATIONS,
  ...AUDIT_MIGRATIONS,
  ...RESTORATION_MIGRATIONS,
  ...DOCUMENT_MIGRATIONS,
  ...WAITING_PAPERS_MIGRATIONS,
  ...IDENTITY_MIGRATIONS,
  ...ACCESS_LOG_MIGRATIONS,
];
