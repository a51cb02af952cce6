import { Command } from 'commander';
import { passedEventId } from '#libs/application/identity.js';
import { systemIds } from '#libs/application/system.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import { readConfig } from '#libs/platform/config.js';
import { type ApiClient, Refused } from '../client/api-client.js';
import { findSystem } from '../client/find-system.js';
import { forReading, signIn } from '../client/sign-in.js';
import { CannotDo } from '../failure.js';
import { forTerminal } from '../for-terminal.js';

interface Options {
  readonly reason?: string;
  readonly confirm?: true;
  readonly as?: string;
}

export const passCommand = (): Command =>
  new Command('pass')
    .description(
      'Shows the event at which a projection stopped; with --reason, asks that it goes on without it, which a second ' +
        'person confirms with --confirm.',
    )
    .option('--reason <words>', 'why nothing is lost by going on without it: it is recorded for ever')
    .option('--confirm', 'confirm, as a second person, what another asked for')
    .option('--as <name>', 'who decides, by name', process.env['OVERSIGHT_AS'])
    .action(pass);

const pass = async ({ reason, confirm, as }: Options): Promise<void> => {
  const api = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
  const stopped = await stoppedAt(await forReading(api, as));
  if (stopped.length === 0) return tell('No projection has stopped at an event: there is nothing to pass.');
  for (const facts of stopped) tell(inWords(facts));
  if (reason === undefined)
    throw new CannotDo(
      'Nothing was passed.',
      'Say why to pass it: npx oversight pass --reason "…"; a second person adds --confirm.',
    );
  const { api: officer, who } = await signIn(api, as);
  for (const { projection, stream, revision } of stopped) {
    if (confirm) {
      // The read models that stopped do not know of the request: its id is made of what it is about.
      const id = passedEventId(systemIds, projection, stream, revision);
      await officer.move(`/v1/passed-events/${id}/confirm`, { reason });
      tell(`Confirmed by ${who}: ${projection} goes on without it. The event itself stays in the log.`);
    } else {
      await officer.postJson('/v1/passed-events', { projection, stream, revision, reason });
      tell(
        `Asked for by ${who}. Within 7 days another confirms it: npx oversight pass --confirm --reason "…" --as NAME.`,
      );
    }
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
