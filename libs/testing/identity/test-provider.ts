import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

const ALGORITHM = 'ES256';

interface Key {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly published: JWK;
}

const newKey = async (): Promise<Key> => {
  const id = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { id, privateKey, published: { ...(await exportJWK(publicKey)), kid: id, alg: ALGORITHM, use: 'sig' } };
};

/** What a token says beside, or instead of, what an honest one would. */
export interface Forged {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: JWTPayload;
  /** By default the newest. */
  readonly key?: Key;
}

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};

/** An OpenID Connect provider on a real socket, which does whatever a test has it do: rotate keys, lie, be away. */
export class TestProvider {
  keys: Key[] = [];
  /** How often its keys were asked for. */
  asked = 0;
  isAway = false;
  /** What its discovery document says beside. */
  metadata: Readonly<Record<string, unknown>> = {};
  /** Makes the answer of the token endpoint, of what it was asked. */
  answerToken: (asked: URLSearchParams) => Promise<object> = () => Promise.reject(new Error('no token is given'));

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(): Promise<TestProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const provider = new TestProvider(server, `http://127.0.0.1:${port}`);
    await provider.rotate();
    server.on('request', (request, response) => {
      const answer = provider.isAway ? Promise.reject(new Error('away')) : provider.answer(request);
      answer.then(
        (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
        () => response.writeHead(503).end(),
      );
    });
    return provider;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Publishes a new key beside the others, and signs with it from now on. */
  async rotate(): Promise<void> {
    this.keys = [await newKey(), ...this.keys];
  }

  withdraw(key: Key): void {
    this.keys = this.keys.filter(({ id }) => id !== key.id);
  }

  get key(): Key {
    const [newest] = this.keys;
    if (!newest) throw new Error('It has no key.');
    return newest;
  }

  /** @param now seconds since 1970 */
  async sign(claims: JWTPayload, header: Forged['header'] = {}, key = this.key): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid: key.id, ...header }).sign(key.privateKey);
  }

  /** An access token as RFC 9068 has it. */
  accessToken({ header, claims, key }: Forged = {}, now = Math.floor(Date.now() / 1000)): Promise<string> {
    const honest = {
      iss: this.issuer,
      aud: 'oversight',
      sub: 'subject-1',
      client_id: 'somebody',
      name: 'Amara Okafor',
      jti: randomUUID(),
      iat: now,
      exp: now + 3600,
    };
    return this.sign({ ...honest, ...claims }, { typ: 'at+jwt', ...header }, key);
  }

  private async answer(request: IncomingMessage): Promise<object> {
    if (request.url === '/.well-known/openid-configuration')
      return {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/auth`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/jwks`,
        authorization_response_iss_parameter_supported: true,
        code_challenge_methods_supported: ['S256'],
        id_token_signing_alg_values_supported: [ALGORITHM],
        ...this.metadata,
      };
    if (request.url === '/token') return this.answerToken(await bodyOf(request));
    this.asked++;
    return { keys: this.keys.map(({ published }) => published) };
  }
}
