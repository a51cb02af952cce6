import { Command } from 'commander';
import { EmbeddedDirectory } from '#apps/identity-provider/people.js';
import { readConfig } from '#libs/platform/config.js';
import type { ChangedThing } from '#libs/read-models/order-of-entries/changed.js';
import { count } from '#libs/words/count.js';
import type { ApiClient } from '../client/api-client.js';
import { findSystem } from '../client/find-system.js';
import { forReading, signIn } from '../client/sign-in.js';
import { forTerminal } from '../for-terminal.js';
import { thingInWords } from '../order-of-entries/words.js';
import { pagesOf } from '../replay/pages.js';
import { toStdout } from '../replay/to-stdout.js';

interface Options {
  readonly seen?: boolean;
  readonly as?: string;
}

const PATH = '/v1/order-of-entries';

export const orderOfEntriesCommand = (): Command =>
  new Command('order-of-entries')
    .description('Shows what the record says otherwise since entries hold from their own day.')
    .option('--seen', 'records that you have seen it: the board links to it no more')
    .option('--as <name>', 'who has seen it, by name', process.env['OVERSIGHT_AS'])
    .action(orderOfEntries);

const orderOfEntries = async ({ seen, as }: Options): Promise<void> => {
  const api = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
  await toStdout(told(await forReading(api, as)));
  if (!seen) return;
  const officer = await signIn(api, as);
  await officer.api.postJson(`${PATH}/seen`, {});
  process.stderr.write(`${forTerminal(`Recorded as seen by ${officer.who}.`)}\n`);
};

async function* told(api: ApiClient): AsyncGenerator<string> {
  const names = { people: new EmbeddedDirectory(), records: new Map<string, string>() };
  let any = false;
  for await (const { items, total } of pagesOf<ChangedThing>(api, PATH, {})) {
    if (!any)
      yield total === 0
        ? 'Nothing is told otherwise since entries hold from their own day.\n'
        : `Told otherwise since entries hold from their own day: ${count(total, 'thing')}\n`;
    any = true;
    for (const thing of items) yield `\n${thingInWords(thing, names)}\n`;
  }
}
