import { setTimeout as sleep } from 'node:timers/promises';
import { OversightProcess } from '../e2e/oversight-process.js';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { sessionOf, tokenOf } from '#libs/testing/sign-in.js';
import type { Answer, SignedIn } from './asking.mjs';

const ANY_PORTS = { OVERSIGHT_PORT: '0', OVERSIGHT_EVENTSTORE_PORT: '0', OVERSIGHT_POSTGRES_PORT: '0' };

/** Who asks: the record is older than roles, so that its administrator grants them. */
const READER = 'Priya Raman';
const ROLES = ['records officer'];
const READER_ID = EMBEDDED_PEOPLE.find(({ name }) => name === READER)?.id ?? '';
const ADMINISTRATOR = 'Ruth Calloway';

const grantRoles = async (url: string): Promise<void> => {
  const administrator = `Bearer ${await tokenOf(url, ADMINISTRATOR)}`;
  // Whoever signs in is in the record.
  await fetch(`${url}/v1/authorities`, { headers: { authorization: `Bearer ${await tokenOf(url, READER)}` } });
  const path = `${url}/v1/people/${personIdOf(READER_ID)}`;
  for (const [revision, role] of ROLES.entries()) {
    const answer = await fetch(`${path}/grant-role`, {
      method: 'POST',
      headers: { authorization: administrator, 'content-type': 'application/json', 'if-match': `"${revision}"` },
      body: JSON.stringify({ role, reason: 'The record was upgraded.' }),
    });
    // A backup of it has them: nobody's revision is that of before.
    if (!answer.ok && answer.status !== 412) throw new Error(await answer.text());
  }
};

/** A busy machine may need longer to build the read models than `up` waits for them. */
const untilBuilt = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 600 && (await fetch(`${url}/v1/authorities`)).status === 503; tries++) await sleep(500);
};

/** A backup restored by this program into a folder that was not there, and the system that runs on it. */
export class RestoredSystem {
  private constructor(
    readonly url: string,
    /** Somebody who reads everything. */
    readonly reader: SignedIn,
    private readonly env: Readonly<Record<string, string>>,
    private readonly system: OversightProcess,
  ) {}

  static async of(file: string, folder: string): Promise<RestoredSystem> {
    const env = { OVERSIGHT_DATA: folder, OVERSIGHT_AS: READER, NO_COLOR: '1', ...ANY_PORTS };
    const restore = OversightProcess.run(['restore', file], env);
    if ((await restore.ended()) !== 0) throw new Error(restore.output);
    const system = OversightProcess.run(['up', '--no-sample'], env);
    const [, url = ''] = await system.until(/Dashboard +(http:\S+)/);
    await untilBuilt(url);
    await grantRoles(url);
    const reader = { token: await tokenOf(url, READER), cookie: await sessionOf(url, READER) };
    return new RestoredSystem(url, reader, env, system);
  }

  /** What a command says, beside the running system. */
  async told(...args: string[]): Promise<Answer> {
    const command = OversightProcess.run(args, this.env);
    const code = await command.ended();
    // Whoever changed a source since the last build is told that it is built.
    const output = command.output.replace(/^(?:Building|Built) .*\n/gm, '');
    return { status: code ?? -1, type: 'command', headers: {}, body: output.split('\n') };
  }

  end(): Promise<number | null> {
    return this.system.end();
  }
}
