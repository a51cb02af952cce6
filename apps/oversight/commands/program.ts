import { Command } from 'commander';
import { InvalidConfig } from '#libs/platform/config.js';
import { CannotDo } from '../failure.js';
import { forTerminal } from '../for-terminal.js';
import { auditCommand } from './audit.js';
import { backupCommand } from './backup.js';
import { copyLogCommand } from './copy-log.js';
import { differencesCommand } from './differences.js';
import { eventStoreCommand } from './eventstore.js';
import { grantCommand } from './grant.js';
import { guardLogCommand } from './guard-log.js';
import { healthCommand } from './health.js';
import { importCommand } from './import.js';
import { loginCommand } from './login.js';
import { migrateCommand } from './migrate.js';
import { monitorCommand } from './monitor.js';
import { orderOfEntriesCommand } from './order-of-entries.js';
import { passCommand } from './pass.js';
import { grantRoleCommand, revokeRoleCommand } from './roles.js';
import { peopleCommand } from './people.js';
import { servicesCommand } from './services.js';
import { rebuildCommand } from './rebuild.js';
import { receiptCommand } from './receipt.js';
import { replayCommand } from './replay.js';
import { restoreCommand } from './restore.js';
import { tokenCommand } from './token.js';
import { upCommand } from './up.js';
import { witnessCommand } from './witness.js';
import { verifyAuditCommand } from './verify-audit.js';
import { withdrawImportCommand } from './withdraw-import.js';

/** `oversight …`: every command of the command line, and how its failures are told. */
export const runCommandLine = async (argv: readonly string[]): Promise<void> => {
  const program = new Command('oversight')
    .description('The record of what public committees recommend, inspectorates judge and authorities do.')
    .showHelpAfterError('(oversight --help lists the commands)')
    .addCommand(upCommand())
    .addCommand(eventStoreCommand())
    .addCommand(copyLogCommand())
    .addCommand(guardLogCommand())
    .addCommand(importCommand())
    .addCommand(differencesCommand())
    .addCommand(withdrawImportCommand())
    .addCommand(passCommand())
    .addCommand(replayCommand())
    .addCommand(orderOfEntriesCommand())
    .addCommand(migrateCommand())
    .addCommand(rebuildCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(auditCommand())
    .addCommand(receiptCommand())
    .addCommand(witnessCommand())
    .addCommand(monitorCommand())
    .addCommand(verifyAuditCommand())
    .addCommand(healthCommand())
    .addCommand(grantCommand())
    .addCommand(peopleCommand())
    .addCommand(grantRoleCommand())
    .addCommand(revokeRoleCommand())
    .addCommand(servicesCommand())
    .addCommand(loginCommand())
    .addCommand(tokenCommand());
  for (const command of program.commands)
    command.showHelpAfterError(`(oversight ${command.name()} --help says what it takes)`);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CannotDo || error instanceof InvalidConfig)) throw error;
    process.stderr.write(`${forTerminal(error.message)}\n`);
    process.exitCode ??= 1;
  }
};
