import { Command } from 'commander';
import { EmbeddedDirectory } from '#apps/identity-provider/people.js';
import { readConfig } from '#libs/platform/config.js';
import { ApiClient } from '../client/api-client.js';
import { findSystem } from '../client/find-system.js';
import { forReading } from '../client/sign-in.js';
import { CannotDo } from '../failure.js';
import { forTerminal, jsonForTerminal } from '../for-terminal.js';
import { codeOfAuthority } from '../replay/authority.js';
import { entriesOf, type Order, type SentEntry, type Wanted } from '../replay/entries.js';
import { findThing } from '../replay/find-thing.js';
import { parseNamed, type Named } from '../replay/named-thing.js';
import { parsePeriod, periodInWords } from '../replay/period.js';
import { recordBegins } from '../replay/record-begins.js';
import { storyLines } from '../replay/story-lines.js';
import { sheetOf } from '../replay/styled.js';
import { toStdout } from '../replay/to-stdout.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly asRecorded?: boolean;
  readonly asTrue?: boolean;
  readonly authority?: string;
  readonly json?: boolean;
}

export const replayCommand = (): Command =>
  new Command('replay')
    .description('Tells what happened, event by event: to a thing and all that belongs to it, or in a period.')
    .argument(
      '[thing]',
      'its reference (CPC 2017-07-10/8/R2), the address of its page, or kind/id; everything if left out',
    )
    .option('--from <day>', 'from this day on, like 2017-09-01')
    .option('--to <day>', 'up to this day, with it')
    .option('--as-recorded', 'in the order in which it was recorded, days being those of recording (the default)')
    .option('--as-true', 'in the order of the days from which it is true, whenever it was recorded')
    .option('--authority <name>', 'of this authority only, by name or code')
    .option('--json', 'a line of JSON for each event, as the API has it, and nothing else')
    .action(replay);

const systemFor = (named: Named | null): ApiClient => {
  const elsewhere = named !== null && 'id' in named ? named.origin : null;
  return elsewhere === null
    ? findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) })
    : new ApiClient(elsewhere);
};

const orderOf = ({ asRecorded, asTrue }: Options): Order => {
  if (asRecorded && asTrue) throw new CannotDo('--as-recorded and --as-true are two orders.', 'Give one of the two.');
  return asTrue ? 'as-true' : 'as-recorded';
};

const replay = async (words: string | undefined, options: Options): Promise<void> => {
  const [order, period] = [orderOf(options), parsePeriod(options.from, options.to)];
  const named = words === undefined ? null : parseNamed(words);
  const api = await forReading(systemFor(named));
  const authority = options.authority === undefined ? undefined : await codeOfAuthority(api, options.authority);
  const thing = named === null ? null : await findThing(api, named, authority);
  const wanted: Wanted = { thing, period, order, authority };
  await toStdout(options.json ? jsonLines(entriesOf(api, wanted)) : told(api, wanted));
};

async function* jsonLines(entries: AsyncIterable<SentEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${jsonForTerminal(entry)}\n`;
}

async function* told(api: ApiClient, wanted: Wanted): AsyncGenerator<string> {
  const { thing, period, order } = wanted;
  const when = periodInWords(period);
  const verb = order === 'as-true' ? 'took effect' : 'was recorded';
  let any = false;
  for await (const line of storyLines(
    entriesOf(api, wanted),
    order,
    new EmbeddedDirectory(),
    sheetOf(process.stdout, process.env),
  )) {
    if (!any)
      yield forTerminal(`${thing ? `${thing.ref}: ${thing.title}` : 'The record'}, what ${verb}${when || ' so far'}\n`);
    any = true;
    yield line;
  }
  if (any) return;
  const hints =
    order === 'as-recorded' && when
      ? [
          ...(await recordBegins(api, period)),
          'What took effect then may have been recorded at another time: try --as-true.',
        ]
      : [];
  yield `${[`Nothing ${verb}${thing ? ` of ${thing.ref}` : ''}${when || ' yet'}.`, ...hints].join(' ')}\n`;
}
