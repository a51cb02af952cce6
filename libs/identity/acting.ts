import type { Presented } from './actor.js';
import { TokenRefused } from './errors.js';
import type { Joining } from './joining.js';
import type { Persons } from './persons/persons.js';
import { formTokenOf } from './sessions/session-id.js';
import type { Sessions } from './sessions/sessions.js';
import type { SignInLog } from './sign-in-log.js';
import type { SignedIn } from './sign-in/relying-party.js';
import type { TokenVerifier } from './tokens/token-verifier.js';

/** Who acts: by an access token, or by a session of a browser. */
export class Acting {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly persons: Persons,
    private readonly sessions: Sessions,
    private readonly joining: Joining,
    private readonly log: SignInLog,
  ) {}

  /** @throws TokenRefused, ProviderUnavailable */
  async byToken(token: string): Promise<Presented> {
    const { identity, name, roles, authTime, clientId, isProgram } = await this.tokens.verify(token);
    if (isProgram) {
      const service = clientId === null ? null : await this.joining.serviceOf(clientId);
      if (service === null) throw new TokenRefused('The token is of a program that has no service account here.');
      return { personId: service, authTime: null, session: null, name, roles };
    }
    return { personId: await this.personOf(identity, name), authTime, session: null, name, roles };
  }

  /** `null` when that session is none, or over. */
  async bySession(id: string): Promise<Presented | null> {
    const session = await this.sessions.find(id);
    if (!session) return null;
    const { person, authTime, name, roles } = session;
    return { personId: person, authTime, session: formTokenOf(id), name, roles };
  }

  /**
   * Signs somebody in whom the provider sent back.
   * @param before the session that the browser had, which ends
   * @returns the id of the new one, for the browser alone
   */
  async signIn({ identity, ...told }: SignedIn, before: string | null): Promise<string> {
    const person = await this.personOf(identity, told.name);
    await this.log.signedIn(person);
    return this.sessions.begin({ person, ...told }, before);
  }

  private async personOf(identity: SignedIn['identity'], name: string): Promise<string> {
    const person = await this.persons.personOf(identity);
    await this.joining.ensureJoined(person, name);
    return person;
  }
}
