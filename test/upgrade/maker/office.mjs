/** The people of the development issuer: four who may act, and a reader who may not. */
export const PEOPLE = { amara: 'Amara Okafor', tom: 'Tom Lindqvist', priya: 'Priya Raman', joan: 'Joan Ellery' };
export const READER = 'Sam Whitlock';
export const EVERYBODY = Object.values(PEOPLE);

/** People who act over the API of a running system, and the count of what came of it. */
export class Office {
  #tokens = new Map();
  #revisions = new Map();
  #position = '0';
  /** `POST /v1/actions/{id}/start` to how often it was made, refused, and had nothing to do. */
  counts = new Map();

  constructor(url) {
    this.url = url;
  }

  /** Enters something new by its facts; what came of it, also when it was refused. */
  async enter(who, path, body, headers = {}) {
    return this.#act(who, `/v1/${path}`, `/v1/${path}`, body, headers);
  }

  /** Moves a thing, on the revision that it has now. */
  async move(who, { path, id }, verb, body = {}, headers = {}) {
    const revision = this.#revisions.get(id) ?? (await this.#revisionOf(path, id));
    const ifMatch = { 'if-match': `"${revision}"` };
    return this.#act(who, `/v1/${path}/${id}/${verb}`, `/v1/${path}/{id}/${verb}`, body, { ...ifMatch, ...headers });
  }

  /** As `move`, for what this record must hold: throws when it is refused. */
  async made(who, thing, verb, body, headers) {
    return must(await this.move(who, thing, verb, body, headers), `${verb} of ${thing.path}`);
  }

  /** As `enter`, for what this record must hold; it can be moved afterwards. */
  async entered(who, path, body, headers) {
    return { path, ...must(await this.enter(who, path, body, headers), path) };
  }

  /** Imports a paper. */
  async upload(who, text, query) {
    const words = new URLSearchParams(query).toString();
    return this.#act(who, `/v1/imports?${words}`, '/v1/imports', text, { 'content-type': 'text/plain' });
  }

  /** Asks, once everything that was done here is to be seen. */
  async ask(address) {
    const answer = await fetch(
      `${this.url}${address}${address.includes('?') ? '&' : '?'}minPosition=${this.#position}`,
    );
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }

  /** Everything of a kind that is ever true, as known now. */
  async all(path) {
    const things = [];
    let next = '';
    while (next !== null) {
      const page = await this.ask(
        `/v1/${path}?on=2999-12-31&limit=200${next && `&cursor=${encodeURIComponent(next)}`}`,
      );
      things.push(...page.items.map((thing) => ({ path, ...thing })));
      ({ next } = page);
    }
    return things;
  }

  async #revisionOf(path, id) {
    const { items } = await this.ask(`/v1/${path}/${id}/history?order=descending&limit=1`);
    return items[0].revision;
  }

  async #token(who) {
    const known = this.#tokens.get(who);
    if (known) return known;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.url}/dev/token`, { method: 'POST', headers, body: JSON.stringify({ as: who }) });
    const token = (await answer.json()).access_token;
    this.#tokens.set(who, token);
    return token;
  }

  async #act(who, address, operation, body, headers) {
    const answer = await fetch(`${this.url}${address}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.#token(who)}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const told = await answer.json();
    if (answer.status >= 500) throw new Error(`${address} answers ${answer.status}: ${JSON.stringify(told)}`);
    this.#count(operation, answer, told);
    if (answer.ok && told.revision) this.#revisions.set(told.id, told.revision);
    if (answer.ok && told.position) this.#position = told.position;
    return { status: answer.status, ...told };
  }

  #count(operation, answer, { position }) {
    const count = this.counts.get(operation) ?? { made: 0, unchanged: 0, refused: 0 };
    const again = answer.headers.get('idempotency-replayed') === 'true';
    count[!answer.ok ? 'refused' : position === null || again ? 'unchanged' : 'made']++;
    this.counts.set(operation, count);
  }
}

const must = (came, what) => {
  if (came.status >= 400) throw new Error(`${what} was refused: ${JSON.stringify(came)}`);
  return came;
};
