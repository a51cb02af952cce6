import { InvalidAddress } from '#libs/event-store/connect.js';
import { LogNotReadable } from '#libs/event-store/log-readable.js';
import { InvalidConfig, readServiceConfig } from '#libs/platform/config.js';
import { createLogger } from '#libs/platform/logging.js';
import { DatabaseUnavailable, WrongDatabase } from '#libs/platform/postgres/errors.js';
import { runMain } from '#libs/platform/run-main.js';
import { stopOn } from '#libs/platform/stop-on.js';
import { startAuditWriter } from './start-audit-writer.js';

const start = async (): Promise<void> => {
  const config = readServiceConfig(process.env, 'audit');
  const { eventStoreUrl, databaseUrl, auditSignerDir: folder, auditLogName: name, logLevel } = config;
  const signer = folder === null ? null : { folder, name };
  const logger = createLogger('audit-writer', logLevel);
  const writer = await startAuditWriter({ eventStoreUrl, databaseUrl, signer }, logger);
  stopOn(() => writer.stop());
  process.send?.({ ready: true });
};

runMain(start, [InvalidConfig, InvalidAddress, LogNotReadable, DatabaseUnavailable, WrongDatabase]);
