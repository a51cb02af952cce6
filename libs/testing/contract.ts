import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** What the API answered, already found to be as the OpenAPI document says. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Forbids members that the document does not name, so that nothing is sent undocumented. */
const tightened = (node: Json): Json => {
  if (Array.isArray(node)) return node.map(tightened);
  if (!isObject(node)) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, tightened(value)]));
  const closed = node.type === 'object' && isObject(node.properties) && node.additionalProperties === undefined;
  return closed ? { ...inner, additionalProperties: false } : inner;
};

const pointer = (...keys: string[]): string =>
  keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

/** An OpenAPI document, and what was compiled of it so far. */
interface Documented {
  readonly document: JsonObject;
  readonly ajv: Ajv2020;
  readonly compiled: Map<string, ValidateFunction>;
}

/** All systems of one process run the same code; what it documents takes seconds of a processor to make, so one of them is asked. */
let documented: Documented | null = null;

const documentedAt = async (url: string): Promise<Documented> => {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as JsonObject;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...(tightened(document) as JsonObject), $id: 'openapi' });
  return { document, ajv, compiled: new Map() };
};

/** A client that holds every answer against the OpenAPI document of the system that gave it. */
export class Contract {
  private readonly document: JsonObject;

  private constructor(
    readonly url: string,
    private readonly documented: Documented,
  ) {
    this.document = documented.document;
  }

  static async of(url: string): Promise<Contract> {
    return new Contract(url, (documented ??= await documentedAt(url)));
  }

  get<T = unknown>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send<T>(path, { headers });
  }

  post<T = unknown>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const init = { method: 'POST', body: JSON.stringify(body) };
    return this.send<T>(path, { ...init, headers: { 'content-type': 'application/json', ...headers } });
  }

  /** Throws when the answer is not as documented. */
  async send<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    const response = await this.fetch(new Request(this.url + path, init));
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? undefined : JSON.parse(text)) as T,
    };
  }

  /** Fetches as `fetch` does. Throws when the answer is not as documented. */
  async fetch(request: Request): Promise<Response> {
    const response = await fetch(request);
    const text = await response.clone().text();
    const { pathname, search } = new URL(request.url);
    const method = request.method.toLowerCase();
    const template = this.templateOf(pathname);
    const told = `${method} ${pathname}${search} answered ${response.status}`;
    if (template !== null) this.check(told, [template, method], response, text);
    return response;
  }

  private templateOf(path: string): string | null {
    const templates = Object.keys(isObject(this.document.paths) ? this.document.paths : {});
    const fits = (template: string) => new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
    return templates.find((template) => template === path) ?? templates.find(fits) ?? null;
  }

  private check(told: string, operation: [string, string], response: Response, text: string): void {
    const mediaType = response.headers.get('content-type')?.split(';')[0];
    const place = ['paths', ...operation, 'responses', String(response.status)];
    if (this.at(place.slice(0, 3)) === undefined) return;
    const documented = this.resolved(place);
    if (documented === null) throw new Error(`${told}, which is not documented: ${text}`);
    if (text === '') return;
    const { content } = documented.value;
    if (mediaType === undefined || !isObject(content) || !(mediaType in content))
      throw new Error(`${told} as ${mediaType}, which is not documented`);
    const validate = this.compile(`openapi#/${pointer(...documented.place, 'content', mediaType, 'schema')}`);
    if (!validate(mediaType.endsWith('json') ? JSON.parse(text) : text))
      throw new Error(`${told} otherwise than documented: ${this.documented.ajv.errorsText(validate.errors)}\n${text}`);
  }

  private at(place: readonly string[]): Json | undefined {
    return place.reduce<Json | undefined>((node, key) => (isObject(node) ? node[key] : undefined), this.document);
  }

  /** What stands at a place, be it among the components that the place refers to. */
  private resolved(place: readonly string[]): { value: JsonObject; place: readonly string[] } | null {
    const value = this.at(place);
    if (!isObject(value)) return null;
    return typeof value.$ref === 'string' ? this.resolved(value.$ref.split('/').slice(1)) : { value, place };
  }

  private compile(ref: string): ValidateFunction {
    const { ajv, compiled } = this.documented;
    const known = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, known);
    return known;
  }
}
