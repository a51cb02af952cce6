import { expect } from '@jest/globals';
import { ApiJourney, sampleText, type ListBody, type ProblemBody } from './api-journey.js';
import { sendRaw, type RawAnswer, type RawRequest } from './raw-http.js';

/** An id of the right shape that no thing has. */
export const NOWHERE = '00000000-0000-5000-8000-000000000000';

/** A system with the sample report in its record, and a client that sends it requests as they are written. */
export class RawClient {
  private constructor(
    readonly journey: ApiJourney,
    private readonly officer: Readonly<Record<string, string>>,
    /** The id of an action of the record. */
    readonly action: string,
  ) {}

  static async start(): Promise<RawClient> {
    const journey = await ApiJourney.start();
    const officer = 'Amara Okafor';
    await journey.upload(officer, 'imports?name=sample.txt', sampleText());
    const { body } = await journey.get<ListBody>('/v1/actions?limit=1');
    return new RawClient(journey, await journey.bearer(officer), body.items[0]!.id);
  }

  stop(): Promise<void> {
    return this.journey.stop();
  }

  /** Sends a request as nobody: without a token. */
  send(request: RawRequest): Promise<RawAnswer> {
    return sendRaw(this.journey.system.url, request);
  }

  /** Posts a body as an officer; as JSON and on revision 0, unless the headers say otherwise. */
  post(path: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
    const usual = { 'content-type': 'application/json', 'if-match': '"0"' };
    return this.send({ method: 'POST', path, body, headers: { ...usual, ...this.officer, ...headers } });
  }
}

export const problemIn = ({ text }: RawAnswer): ProblemBody => JSON.parse(text) as ProblemBody;

/** Fails unless the answer is a problem of this status and, where one is given, of this code. */
export const expectProblem = (answer: RawAnswer, status: number, code?: string): void => {
  expect({ status: answer.status, text: answer.text.slice(0, 400) }).toMatchObject({ status });
  expect(answer.headers['content-type']).toBe('application/problem+json');
  if (code !== undefined) expect(problemIn(answer).code).toBe(code);
  expect(problemIn(answer).instance).toMatch(/^urn:uuid:/);
};
