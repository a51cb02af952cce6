import { Command } from 'commander';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import { readConfig } from '#libs/platform/config.js';
import { type ApiClient, Refused } from '../client/api-client.js';
import { findSystem } from '../client/find-system.js';
import { signIn } from '../client/sign-in.js';
import { DEFAULT_OFFICER } from '../default-officer.js';
import { CannotDo } from '../failure.js';
import { forTerminal } from '../for-terminal.js';

interface Options {
  readonly reason?: string;
  readonly as: string;
}

export const passCommand = (): Command =>
  new Command('pass')
    .description('Shows the event at which a projection stopped; with --reason, records that it goes on without it.')
    .option('--reason <words>', 'why nothing is lost by going on without it: it is recorded for ever')
    .option('--as <name>', 'who decides, by name', process.env['OVERSIGHT_AS'] ?? DEFAULT_OFFICER)
    .action(pass);

const pass = async ({ reason, as }: Options): Promise<void> => {
  const api = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
  const stopped = await stoppedAt(api);
  if (stopped.length === 0) return tell('No projection has stopped at an event: there is nothing to pass.');
  for (const facts of stopped) tell(inWords(facts));
  if (reason === undefined)
    throw new CannotDo('Nothing was passed.', 'Say why to pass it: npx oversight pass --reason "…".');
  const officer = await signIn(api, as);
  for (const { projection, stream, revision } of stopped) {
    await officer.postJson('/v1/passed-events', { projection, stream, revision, reason });
    tell(`Recorded as decided by ${as}: ${projection} goes on without it. The event itself stays in the log.`);
  }
};

const inWords = ({ projection, type, eventId, stream, revision, position, error }: PoisonFacts): string =>
  [
    `${projection} stopped at ${type}, event ${eventId}`,
    `  in    ${stream}, revision ${revision} (position ${position})`,
    `  since ${error}`,
  ].join('\n');

const tell = (line: string): void => void process.stderr.write(`${forTerminal(line)}\n`);

/** A system that is not ready answers 503 with the same body. */
const stoppedAt = async (api: ApiClient): Promise<readonly PoisonFacts[]> => {
  const answer = await api.get('/health/ready').catch((error: unknown) => {
    if (error instanceof Refused && error.status === 503) return error.problem;
    throw error;
  });
  const { checks = [] } = answer as { checks?: readonly { readonly poison?: PoisonFacts }[] };
  return checks.flatMap(({ poison }) => poison ?? []);
};
