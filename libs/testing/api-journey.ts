import { readFileSync } from 'node:fs';
import { typedApi, type Api, type Schemas } from './api/client.js';
import { Contract, type Answer } from './contract.js';
import { startTestSystem, type TestSystem } from './system.js';

export type ThingBody = Schemas['ThingDto'] & { readonly state: Readonly<Record<string, unknown>> };

export type ListBody<T = ThingBody> = Omit<Schemas['ActionListDto'], 'items'> & { readonly items: readonly T[] };

export type ProblemBody = Schemas['ProblemDto'];

export interface ChangedBody {
  readonly id: string;
  readonly revision: string;
  readonly position: string | null;
  readonly state: { readonly status: string } & Readonly<Record<string, unknown>>;
  readonly receipts: readonly { readonly stream: string; readonly revision: string; readonly leafHash: string }[];
}

interface Revised {
  readonly id: string;
  readonly revision: string | null;
}

const SAMPLE = new URL('../../samples/wexmoor-children-services-2016-05-23.txt', import.meta.url);

/** The text of the project's own sample report. */
export const sampleText = (): string => readFileSync(SAMPLE, 'utf8');

/** The whole system, spoken to over HTTP by people who hold every answer against the documentation. */
export class ApiJourney {
  /** Of what was done last. */
  private position = '0';

  /** The typed client: the compiler holds calls against the API's document, and the client holds the answers against it. */
  readonly api: Api;

  private constructor(
    readonly system: TestSystem,
    readonly contract: Contract,
  ) {
    this.api = typedApi(contract);
  }

  static async start(): Promise<ApiJourney> {
    return ApiJourney.of(await startTestSystem());
  }

  static async of(system: TestSystem): Promise<ApiJourney> {
    return new ApiJourney(system, await Contract.of(system.url));
  }

  stop(): Promise<void> {
    return this.system.stop();
  }

  async bearer(name: string): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.system.token(name)}` };
  }

  /** Puts a document before `POST /v1/<where>`. */
  async upload<T>(name: string, where: string, text: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const authorized = await this.bearer(name);
    const init = { method: 'POST', body: text };
    return this.contract.send<T>(`/v1/${where}`, {
      ...init,
      headers: { 'content-type': 'text/plain', ...authorized, ...headers },
    });
  }

  /** One change by one person, on the revision given. */
  async change<T = ChangedBody>(
    name: string,
    path: string,
    revision: string | null,
    body: unknown = {},
  ): Promise<Answer<T>> {
    const ifMatch = revision === null ? {} : { 'if-match': `"${revision}"` };
    return this.contract.post<T>(path, body, { ...(await this.bearer(name)), ...ifMatch });
  }

  get<T>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.contract.get<T>(path, headers);
  }

  /** Records the sample report, as Amara Okafor. */
  async recordSample(): Promise<void> {
    const { status, body } = await this.upload<{ position: string }>('Amara Okafor', 'imports', sampleText());
    if (status !== 201) throw new Error(`The sample was not recorded (${status}): ${JSON.stringify(body)}`);
    this.position = body.position;
  }

  /** All of a kind, once the read models hold what was done last. */
  async things(path: string): Promise<readonly ThingBody[]> {
    return (await this.get<ListBody>(`/v1/${path}?minPosition=${this.position}`)).body.items;
  }

  async some(path: string, fits: (thing: ThingBody) => boolean = () => true): Promise<ThingBody> {
    const found = (await this.things(path)).find(fits);
    if (!found) throw new Error(`No such thing among ${path}.`);
    return found;
  }

  async now(path: string, { id }: { id: string }): Promise<ThingBody> {
    return (await this.get<ThingBody>(`/v1/${path}/${id}?minPosition=${this.position}`)).body;
  }

  /** Something new that is entered; throws when it is refused. */
  async entered<T extends ChangedBody>(name: string, path: string, body: unknown): Promise<T> {
    const answer = await this.change<T>(name, `/v1/${path}`, null, body);
    if (answer.status > 201) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    this.position = answer.body.position ?? this.position;
    return answer.body;
  }

  /** A change that is made; throws when it is refused. */
  async made(name: string, path: string, thing: Revised, verb: string, body: unknown = {}): Promise<ChangedBody> {
    const answer = await this.change(name, `/v1/${path}/${thing.id}/${verb}`, thing.revision, body);
    if (answer.status !== 200) throw new Error(`${verb} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    this.position = answer.body.position ?? this.position;
    return answer.body;
  }

  /** The problem of a change that is not made. */
  async refused(name: string, path: string, thing: Revised, verb: string, body: unknown = {}): Promise<ProblemBody> {
    return (await this.change<ProblemBody>(name, `/v1/${path}/${thing.id}/${verb}`, thing.revision, body)).body;
  }
}
