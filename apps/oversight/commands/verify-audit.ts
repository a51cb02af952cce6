import { Command } from 'commander';
import { forTerminal } from '../for-terminal.js';
import { CannotDo } from '../failure.js';

interface Given {
  readonly vkey?: readonly string[];
  readonly witness?: readonly string[];
  readonly policy?: string;
  readonly note?: readonly string[];
  readonly receipt?: readonly string[];
  readonly frame?: readonly string[];
  readonly maxAge?: string;
  readonly allFrames?: true;
  readonly keep?: string;
  readonly eventStore?: string;
}

export const verifyAuditCommand = (): Command =>
  new Command('verify-audit')
    .description(
      'Verifies the log of the audit, trusting nobody who runs the system: from an export (a tar or a folder, offline) or from the URL of a system.',
    )
    .argument('<export or URL>', 'what to verify: export.tar, a folder, or https://…')
    .option('--vkey <vkeys...>', 'the keys of the log, as a person told them: oversight audit key prints them there')
    .option('--witness <vkeys...>', 'who else must have signed, each one named')
    .option('--policy <file>', 'who else must have signed, as a policy of C2SP (tlog-policy) says')
    .option('--note <files...>', 'earlier notes of this log that you or somebody else kept, or folders of them')
    .option('--receipt <files...>', 'receipts of single events, or folders of them')
    .option('--frame <files...>', 'events of which you hold the bytes, or folders of them, such as those of a dossier')
    .option('--max-age <time>', 'how old the checkpoint may be: 90s, 15m, 24h or 7d')
    .option('--all-frames', 'an event that was withheld makes it incomplete')
    .option('--keep <folder>', 'keeps the note that was seen there, and holds this log against all that were kept')
    .option('--event-store <url>', 'derives every leaf anew from this event store, like esdb://user:password@host:2113')
    .addHelpText('after', CODES)
    .action(verify);

const CODES = `
Exit codes, the first that holds: 1 it could not run · 4 the log signed two histories · 2 tampered with · 3 rolled back ·
6 something is missing · 5 no quorum of witnesses, or too old · 0 verified. docs/guides/regulators.md says what to do.`;

const list = (values: readonly string[] = []): string[] => values.flatMap((value) => value.split(','));

const verify = async (path: string, given: Given): Promise<void> => {
  const { secondsOf, tellWaiting } = await import('../../../libs/audit-verifier/verify-audit.mjs');
  const { verifyAudit } = await import('../verify-audit/verify-audit.js');
  const maxAge = given.maxAge === undefined ? null : secondsOf(given.maxAge);
  if (given.maxAge !== undefined && maxAge === null)
    throw new CannotDo(`${given.maxAge} is no time.`, 'Say it as 90s, 15m, 24h or 7d.');
  const log = given.eventStore === undefined ? null : await eventsOf(given.eventStore);
  try {
    const { code, text } = await verifyAudit({
      ...{ export: path, vkeys: list(given.vkey), witnesses: list(given.witness), policy: given.policy ?? null },
      ...{ notes: given.note ?? [], receipts: given.receipt ?? [], frames: given.frame ?? [] },
      ...{ maxAge, allFrames: given.allFrames === true },
      ...{ keep: given.keep ?? null, events: log?.events ?? null, progress: tellWaiting() },
      now: Math.floor(Date.now() / 1_000),
    });
    process.stdout.write(forTerminal(text));
    process.exitCode = code;
  } finally {
    await log?.close();
  }
};

const eventsOf = async (url: string) => {
  const { connect } = await import('#libs/event-store/event-store.js');
  const { sealedEventsOf } = await import('#libs/event-store/raw-log/sealed-events.js');
  const client = connect(url);
  return { events: () => sealedEventsOf(client)(null), close: () => client.dispose() };
};
