import { runCommandLine } from './commands/program.js';

await runCommandLine(process.argv);
