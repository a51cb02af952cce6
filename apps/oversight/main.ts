import { runCommandLine } from './commands/program.js';

// Whatever this program and the parts that it starts write is for the user alone whom they run as.
process.umask(0o077);
await runCommandLine(process.argv);
