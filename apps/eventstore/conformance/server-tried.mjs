import { EventStoreDBClient } from '@eventstore/db-client';

/** What the server says it is; of one that does not answer nothing is known. */
const versionOf = async (url) => {
  const client = EventStoreDBClient.connectionString(url);
  try {
    return `, which says that it is ${(await client.capabilities).serverVersion}`;
  } catch (error) {
    return `, which does not answer: ${error.message}`;
  } finally {
    await client.dispose();
  }
};

const withoutPassword = (url) => url.replace(/\/\/([^:@/]+):[^@]+@/, '//$1:…@');

/** Ends a run of the conformance suite by saying which server it was, and what that was not asked. */
export default class ServerTried {
  constructor(_globalConfig, { named, leftOut }) {
    this.named = named;
    this.leftOut = Object.entries(leftOut);
  }

  async onRunComplete() {
    const server = this.named
      ? `${withoutPassword(this.named)}${await versionOf(this.named)}`
      : 'the embedded event store, started for this run';
    const lines = [...this.leftOut.map(([specs, why]) => `Not asked: ${specs} (${why})`), `Server tried: ${server}`];
    process.once('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`));
  }
}
